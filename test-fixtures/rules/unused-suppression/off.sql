-- lockstep-ignore missing-lock-timeout: for those who run the strict profile
ALTER TABLE users ADD COLUMN a text;
