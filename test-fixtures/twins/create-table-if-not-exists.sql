CREATE TABLE IF NOT EXISTS kinds (id bigserial, word citext, PRIMARY KEY (id));
CREATE UNIQUE INDEX IF NOT EXISTS kinds_word_index ON kinds (word);
