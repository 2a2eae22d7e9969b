-- lockstep-ignore index-without-concurrently: the table has twelve rows
CREATE INDEX countries_name_idx ON countries (name);
DROP TABLE old_countries; -- lockstep-ignore drop-table: nobody reads it since March
-- squawk-ignore ban-drop-column
ALTER TABLE countries DROP COLUMN flag;
