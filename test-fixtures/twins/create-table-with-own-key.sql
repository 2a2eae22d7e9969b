CREATE TABLE accounts.users (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  inserted_at timestamp NOT NULL,
  updated_at timestamp NOT NULL,
  PRIMARY KEY (id)
);
COMMENT ON TABLE accounts.users IS 'people who can sign in';
