ALTER TYPE mood ADD VALUE 'calm' AFTER 'good';
ALTER TYPE mood ADD VALUE 'cold' BEFORE 'calm';
