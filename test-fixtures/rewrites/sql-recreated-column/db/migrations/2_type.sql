ALTER TABLE surveys
  DROP COLUMN type,
  ADD COLUMN type int NOT NULL DEFAULT 0;
CREATE INDEX surveys_type_idx ON surveys (type);
