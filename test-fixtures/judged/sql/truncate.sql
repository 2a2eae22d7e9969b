TRUNCATE TABLE cache_entries; -- expect: truncate
