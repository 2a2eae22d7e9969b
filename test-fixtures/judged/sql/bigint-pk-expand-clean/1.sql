ALTER TABLE clicks ADD COLUMN id_big bigint;
