CREATE TABLE invoices (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    issued_on date NOT NULL DEFAULT CURRENT_DATE
);
CREATE INDEX invoices_order_id_idx ON invoices (order_id);
CREATE INDEX invoices_issued_idx ON public.invoices (issued_on);
