CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN very_positive AS positive;
CREATE DOMAIN plain AS integer;
CREATE DOMAIN filled AS text NOT NULL DEFAULT 'x';
CREATE DOMAIN required AS text NOT NULL;
CREATE DOMAIN any_number AS float DEFAULT random();
CREATE DOMAIN some_number AS float DEFAULT random() CHECK (VALUE < 1);
ALTER TABLE orders ADD COLUMN a positive; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN b public.positive DEFAULT 1; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN c very_positive; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN d plain;
ALTER TABLE orders ADD COLUMN e positive[];
ALTER TABLE orders ADD COLUMN f filled; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN g required; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN h required DEFAULT 'x'; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN i never_made;
ALTER TABLE orders ADD COLUMN j any_number; -- expect: volatile-default
ALTER TABLE orders ADD COLUMN k any_number DEFAULT 0.5;
ALTER TABLE orders ADD COLUMN l some_number; -- expect: constrained-domain-column
ALTER TABLE orders ADD COLUMN m positive DEFAULT (random() * 10)::integer + 1; -- expect: constrained-domain-column
ALTER DOMAIN plain ADD CONSTRAINT small CHECK (VALUE < 10) NOT VALID;
ALTER TABLE orders ADD COLUMN n plain; -- expect: constrained-domain-column
CREATE TABLE items (id bigint, a positive);
ALTER TABLE items ADD COLUMN b positive;
