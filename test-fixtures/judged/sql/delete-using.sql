DELETE FROM sessions USING users WHERE users.id = sessions.user_id AND users.deleted_at IS NOT NULL; -- expect: unbatched-backfill
