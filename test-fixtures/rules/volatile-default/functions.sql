ALTER TABLE users ADD COLUMN a timestamptz DEFAULT now();
ALTER TABLE users ADD COLUMN b timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL;
ALTER TABLE users ADD COLUMN c timestamptz DEFAULT clock_timestamp(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN d uuid DEFAULT gen_random_uuid(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN e uuid DEFAULT uuid_generate_v4(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN f text DEFAULT md5(random()::text); -- expect: volatile-default
ALTER TABLE users ADD COLUMN g text DEFAULT lower('ABC');
ALTER TABLE users ADD COLUMN h date DEFAULT date_trunc('day', now())::date;
ALTER TABLE users ADD COLUMN i timestamptz DEFAULT coalesce(NULL, clock_timestamp()); -- expect: volatile-default
ALTER TABLE users ADD COLUMN j bigint DEFAULT nextval('tickets'); -- expect: volatile-default
ALTER TABLE users ADD COLUMN k text DEFAULT our_own_function(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN l text DEFAULT timeofday(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN m timestamptz DEFAULT statement_timestamp();
ALTER TABLE users ADD COLUMN n bigint DEFAULT txid_current();
ALTER TABLE users ADD COLUMN o text DEFAULT current_user;
ALTER TABLE users ADD COLUMN p timestamptz DEFAULT now() + interval '30 days';
ALTER TABLE users ADD COLUMN q uuid DEFAULT public.gen_random_uuid(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN r uuid DEFAULT GEN_RANDOM_UUID() NOT NULL; -- expect: volatile-default
ALTER TABLE users ADD COLUMN s text DEFAULT CASE WHEN true THEN 'a' ELSE 'b' END;
ALTER TABLE users ADD COLUMN t double precision DEFAULT (1 + (random() * 2)); -- expect: volatile-default
