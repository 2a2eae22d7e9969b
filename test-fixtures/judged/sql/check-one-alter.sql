ALTER TABLE orders
    ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID,
    VALIDATE CONSTRAINT total_positive; -- expect: validate-in-same-transaction
