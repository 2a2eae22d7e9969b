SELECT 'UPDATE users SET a = 1';
INSERT INTO jobs (sql) VALUES ('DELETE FROM users');
