VACUUM (FULL, ANALYZE) orders; -- expect: vacuum-full
