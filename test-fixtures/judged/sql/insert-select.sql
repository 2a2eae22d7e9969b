INSERT INTO user_settings (user_id, locale) SELECT id, 'en' FROM users; -- expect: unbatched-backfill
