DROP TABLE orders; -- expect: drop-table
