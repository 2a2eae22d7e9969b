ALTER TABLE users
  ADD COLUMN locale varchar(5) DEFAULT 'en' NOT NULL,
  ADD COLUMN IF NOT EXISTS nickname text,
  ADD COLUMN token uuid DEFAULT gen_random_uuid(),
  ADD COLUMN age smallint NULL;
