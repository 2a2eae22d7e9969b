-- What is read and judged while the cache of loaded classes is made: a little of everything.
CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  plan varchar(20) DEFAULT 'free' CHECK (plan IN ('free', 'paid')),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  account_id bigint NOT NULL,
  total numeric(10, 2),
  state text
);
CREATE INDEX orders_account_id ON orders (account_id);
