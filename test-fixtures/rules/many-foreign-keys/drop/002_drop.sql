-- The drop itself is what matters most here.
DROP TABLE orders; -- expect: drop-table
