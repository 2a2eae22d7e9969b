CREATE OR REPLACE FUNCTION changed_word() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN random()::text; END $$;
ALTER TABLE users ADD COLUMN a text DEFAULT fixed_word();
ALTER TABLE users ADD COLUMN b text DEFAULT stable_word();
ALTER TABLE users ADD COLUMN c text DEFAULT any_word(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN d text DEFAULT changed_word(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN e text DEFAULT other.fixed_word(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN f text DEFAULT public.fixed_word();
