DROP TABLE IF EXISTS old_orders, older_orders; -- expect: drop-table, drop-table
