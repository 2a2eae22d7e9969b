CREATE TABLE kinds (id bigint PRIMARY KEY, word text);
INSERT INTO kinds VALUES (1, 'a');
INSERT INTO settings VALUES (1, 'a');
COMMENT ON TABLE settings IS 'words';
CREATE VIEW words AS SELECT * FROM settings;
CREATE TYPE mood AS ENUM ('good');
