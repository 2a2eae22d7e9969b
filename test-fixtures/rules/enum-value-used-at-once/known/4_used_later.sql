UPDATE people SET mood = 'calm' WHERE id = 1;
