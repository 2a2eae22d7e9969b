DROP INDEX users_email_key; -- expect: statement-fails
