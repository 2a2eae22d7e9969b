CREATE TABLE IF NOT EXISTS sessions (id bigint);
TRUNCATE sessions; -- expect: truncate
