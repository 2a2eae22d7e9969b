UPDATE users SET active = true; -- expect: update-without-where
