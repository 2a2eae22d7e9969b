CREATE DOMAIN email_address AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN label AS text;
ALTER TABLE users ADD COLUMN backup_email email_address; -- expect: constrained-domain-column
ALTER TABLE users ADD COLUMN nickname label;
