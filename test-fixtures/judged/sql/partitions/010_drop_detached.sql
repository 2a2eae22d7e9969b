DROP TABLE logs_2023; -- expect: drop-table
