-- migrate:up transaction:false
CREATE UNIQUE INDEX CONCURRENTLY index_users_on_lower_email ON users (lower(email));

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY index_users_on_lower_email;
