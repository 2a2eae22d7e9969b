UPDATE users SET active = true WHERE active IS NULL; -- expect: unbatched-backfill
