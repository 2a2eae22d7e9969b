DO $$
BEGIN
  RAISE NOTICE 'DROP TABLE users; TRUNCATE users;';
  PERFORM count(*) FROM users;
END $$;
