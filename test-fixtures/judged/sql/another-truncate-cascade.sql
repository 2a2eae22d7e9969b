TRUNCATE TABLE customers CASCADE; -- expect: drop-cascade
