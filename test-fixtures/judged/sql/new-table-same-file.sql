-- A new table with everything on it: nobody can wait for it.
CREATE TABLE invoices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL,
    amount numeric(12,2) NOT NULL CHECK (amount >= 0),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON invoices (created_at);
CREATE UNIQUE INDEX invoices_number_key ON invoices (number);
ALTER TABLE invoices ALTER COLUMN amount SET NOT NULL;
ALTER TABLE invoices ADD CONSTRAINT amount_small CHECK (amount < 1e9);
COMMENT ON TABLE invoices IS 'One row an invoice; DROP TABLE is not meant';
