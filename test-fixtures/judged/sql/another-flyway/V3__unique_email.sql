ALTER TABLE customers
    ADD CONSTRAINT uk_customers_email UNIQUE (email); -- expect: unique-constraint
