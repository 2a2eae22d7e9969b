ALTER TYPE order_state RENAME VALUE 'payed' TO 'paid'; -- expect: rename-enum-value
