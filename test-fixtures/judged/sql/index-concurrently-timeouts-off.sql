SET lock_timeout = 0;
SET statement_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY users_handle_key ON users (handle);
RESET statement_timeout;
RESET lock_timeout;
