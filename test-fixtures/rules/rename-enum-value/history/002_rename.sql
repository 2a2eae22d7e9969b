ALTER TYPE state RENAME VALUE 'open' TO 'new'; -- expect: rename-enum-value
