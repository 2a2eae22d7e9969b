ALTER VIEW active_users OWNER TO app;
ALTER TABLE users OWNER TO app;
ALTER FUNCTION active_count() OWNER TO app;
