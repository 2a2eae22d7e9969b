CREATE TABLE orders (
  id bigserial,
  number varchar(255) NOT NULL,
  note text,
  total numeric(10, 2) DEFAULT 0 NOT NULL,
  open boolean DEFAULT true NOT NULL,
  data jsonb DEFAULT '{}' NOT NULL,
  tags text[] DEFAULT ARRAY[]::text[] NOT NULL,
  token uuid,
  placed_on date,
  placed_at timestamp(0),
  PRIMARY KEY (id)
);
