CREATE SEQUENCE IF NOT EXISTS invoice_number_seq START 1000;
ALTER TABLE invoices ALTER COLUMN number SET DEFAULT nextval('invoice_number_seq');
