-- What is made anew is only written in another way.
DROP INDEX things_name; -- expect: drop-index-without-concurrently
DROP INDEX things_rank; -- expect: drop-index-without-concurrently
ALTER TABLE things ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE things ALTER COLUMN mode DROP DEFAULT;
