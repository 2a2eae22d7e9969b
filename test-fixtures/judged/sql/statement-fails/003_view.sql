CREATE OR REPLACE VIEW emails AS SELECT email FROM users; -- expect: statement-fails
