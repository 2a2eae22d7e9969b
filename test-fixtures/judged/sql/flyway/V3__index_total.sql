CREATE INDEX CONCURRENTLY ix_purchase_total ON purchase (total);
