-- run: database=postgresql:11
REINDEX TABLE users; -- expect: reindex-without-concurrently
