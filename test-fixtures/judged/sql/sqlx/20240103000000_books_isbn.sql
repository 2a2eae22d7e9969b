ALTER TABLE books ADD COLUMN isbn text;
CREATE INDEX books_isbn_idx ON books (isbn); -- expect: index-without-concurrently
