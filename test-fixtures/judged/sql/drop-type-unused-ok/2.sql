ALTER TABLE people DROP COLUMN m; -- expect: drop-column
DROP TYPE mood;
