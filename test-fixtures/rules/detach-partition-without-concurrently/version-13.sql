-- run: database=postgresql:13
ALTER TABLE logs DETACH PARTITION logs_2020;
