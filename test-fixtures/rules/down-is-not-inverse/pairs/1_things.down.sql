DROP TABLE things;
DROP FUNCTION rank(numeric, timestamptz);
DROP TYPE mode;
