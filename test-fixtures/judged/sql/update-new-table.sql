CREATE TABLE plans (id bigint PRIMARY KEY, name text, rank int);
INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'pro');
UPDATE plans SET rank = id;
DELETE FROM plans WHERE id = 3;
