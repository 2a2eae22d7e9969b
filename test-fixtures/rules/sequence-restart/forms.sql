ALTER SEQUENCE numbers RESTART; -- expect: sequence-restart
ALTER SEQUENCE IF EXISTS numbers INCREMENT BY 50; -- expect: sequence-restart
ALTER SEQUENCE numbers CACHE 20; -- expect: sequence-restart
ALTER SEQUENCE numbers AS bigint; -- expect: sequence-restart
ALTER SEQUENCE numbers OWNED BY users.id;
ALTER SEQUENCE numbers OWNER TO app;
ALTER TABLE users ALTER COLUMN id RESTART WITH 5; -- expect: sequence-restart
ALTER TABLE users ALTER COLUMN id SET INCREMENT BY 5; -- expect: sequence-restart
ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS;
SELECT setval('numbers', 5);
CREATE SEQUENCE mine;
ALTER SEQUENCE mine RESTART;
CREATE TABLE items (id bigint GENERATED ALWAYS AS IDENTITY);
ALTER TABLE items ALTER COLUMN id RESTART WITH 5;
