)))(((;
CREATE INDEX sixth_index ON customers (phone);
''''';
