DROP TABLE customers CASCADE; -- expect: drop-cascade
