TRUNCATE users CASCADE; -- expect: drop-cascade
