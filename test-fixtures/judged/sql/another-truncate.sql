TRUNCATE audit_log RESTART IDENTITY; -- expect: truncate
