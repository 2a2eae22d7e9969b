ALTER TYPE order_state RENAME VALUE 'paid' TO 'settled'; -- expect: rename-enum-value
