INSERT INTO roles (name) SELECT 'admin' WHERE NOT EXISTS (SELECT 1 FROM roles WHERE name = 'admin');
INSERT INTO roles (name) SELECT 'a' UNION ALL SELECT 'b';
INSERT INTO roles (name) (SELECT name FROM old_roles); -- expect: unbatched-backfill
INSERT INTO roles (name) SELECT name FROM old_roles; -- expect: unbatched-backfill
INSERT INTO roles (at) SELECT extract(epoch FROM now());
