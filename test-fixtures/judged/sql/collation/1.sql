CREATE TABLE words (id bigint PRIMARY KEY, w text);
CREATE INDEX words_w ON words (w);
