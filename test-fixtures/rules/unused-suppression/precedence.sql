-- run: transaction=migration
ALTER TABLE users ADD COLUMN locale text;
-- lockstep-ignore unbatched-backfill: names the rule that gave way
UPDATE users SET locale = 'en';
-- lockstep-ignore update-without-where, unbatched-backfill, access-exclusive-held: all of them
UPDATE users SET locale = 'en';
