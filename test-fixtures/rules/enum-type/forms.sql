CREATE TYPE state AS ENUM ('open', 'shut'); -- expect: enum-type
CREATE TYPE pair AS (a int, b int);
CREATE TYPE span AS RANGE (subtype = timestamptz);
ALTER TYPE state ADD VALUE 'lost';
DO $$
BEGIN
  CREATE TYPE mood AS ENUM ('good', 'bad'); -- expect: enum-type
EXCEPTION WHEN duplicate_object THEN NULL;
END
$$;
