ALTER TABLE payments ALTER COLUMN note TYPE varchar(200);
ALTER TABLE payments ALTER COLUMN code TYPE text;
ALTER TABLE payments ALTER COLUMN price SET DATA TYPE numeric(12,2);
