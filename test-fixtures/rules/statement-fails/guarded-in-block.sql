CREATE TYPE mood AS ENUM ('sad', 'happy');
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('sad', 'happy');
  END IF;
END
$$;
DO $$
BEGIN
  CREATE TYPE mood AS ENUM ('sad', 'happy');
EXCEPTION WHEN duplicate_object THEN NULL;
END
$$;
DO $$
BEGIN
  BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'happy');
  EXCEPTION WHEN duplicate_object THEN NULL;
  END;
  FOR i IN 1..2 LOOP
    DROP INDEX CONCURRENTLY IF EXISTS mood_index, other_index;
  END LOOP;
  CREATE TYPE mood AS ENUM ('sad', 'happy'); -- expect: statement-fails
END
$$;
DO $$
DECLARE
  name text := 'orders';
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS %I', name || '_old'); -- expect: drop-table
  EXECUTE format('ALTER TABLE %I ADD COLUMN note text', name);
END
$$;
