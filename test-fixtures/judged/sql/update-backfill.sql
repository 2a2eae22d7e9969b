UPDATE users SET plan = 'free' WHERE plan IS NULL; -- expect: unbatched-backfill warning
