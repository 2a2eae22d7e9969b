BEGIN;
CREATE TABLE entries (id bigint PRIMARY KEY, account_id bigint REFERENCES accounts, amount numeric(12, 2));
CREATE INDEX entries_account ON entries (account_id);
COMMIT;

ALTER TABLE accounts ALTER owner TYPE varchar(80);
ALTER TABLE accounts ADD CONSTRAINT not_overdrawn CHECK (balance >= 0);
ALTER TABLE accounts ALTER balance SET NOT NULL;
SELEC 1;
-- lockstep-ignore drop-index-without-concurrently: the table has a hundred rows
DROP INDEX accounts_owner;
