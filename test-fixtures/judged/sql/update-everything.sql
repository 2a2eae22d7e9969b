UPDATE users SET verified = false; -- expect: update-without-where
DELETE FROM sessions; -- expect: delete-without-where
DELETE FROM tokens WHERE true; -- expect: delete-without-where
UPDATE users SET plan = 'free' WHERE 1 = 1; -- expect: update-without-where
