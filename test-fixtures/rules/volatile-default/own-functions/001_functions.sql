CREATE FUNCTION fixed_word() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$;
CREATE FUNCTION stable_word() RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN current_user; END $$;
CREATE FUNCTION any_word() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN random()::text; END $$;
CREATE FUNCTION changed_word() RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN 'x'; END $$;
CREATE SCHEMA other;
CREATE FUNCTION other.fixed_word() RETURNS text LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN random()::text; END $$;
