ALTER TABLE members ADD CONSTRAINT members_uq UNIQUE NULLS NOT DISTINCT (team_id, user_id); -- expect: unique-constraint
