BEGIN;
ALTER TYPE mood ADD VALUE 'fine';
UPDATE people SET mood = 'fine' WHERE id = 1; -- expect: enum-value-used-at-once
UPDATE people SET mood = 'good' WHERE id = 2;
COMMIT;
UPDATE people SET mood = 'fine' WHERE id = 3;
ALTER TYPE mood ADD VALUE 'calm';
UPDATE people SET mood = 'calm' WHERE id = 3;
