CREATE TYPE mode AS ENUM ('closed', 'require_form');
CREATE FUNCTION rank(score numeric, at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE things (id bigint, name varchar(40), kind text DEFAULT 'Local'::text, score int, at timestamptz, mode mode DEFAULT 'require_form');
CREATE INDEX things_name ON things (lower(name));
CREATE INDEX things_rank ON things (rank(score, at) DESC, id);
CREATE INDEX things_at ON things (coalesce(at, '2020-01-01'), id) WHERE (id > 0);
CREATE INDEX things_kind ON things (lower(kind));
