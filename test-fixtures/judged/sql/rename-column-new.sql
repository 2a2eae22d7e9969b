BEGIN;
CREATE TABLE tmp_names (nm text);
ALTER TABLE tmp_names RENAME nm TO name;
ALTER TABLE tmp_names RENAME TO names;
COMMIT;
