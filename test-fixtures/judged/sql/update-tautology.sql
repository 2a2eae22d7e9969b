UPDATE users SET active = true WHERE 1 = 1; -- expect: update-without-where
