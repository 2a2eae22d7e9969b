-- run: transaction=migration
-- TICKET-4711: subscriptions get plans
CREATE TABLE billing.plans (
  id smallint PRIMARY KEY,
  code text NOT NULL UNIQUE,
  price_cents integer NOT NULL CHECK (price_cents >= 0)
);
INSERT INTO billing.plans (id, code, price_cents) VALUES (1, 'free', 0), (2, 'pro', 900);
ALTER TABLE billing.subscriptions ADD COLUMN plan_id smallint;
ALTER TABLE billing.subscriptions ADD CONSTRAINT subscriptions_plan_fk FOREIGN KEY (plan_id) REFERENCES billing.plans (id); -- expect: foreign-key-without-not-valid
CREATE INDEX subscriptions_plan_id ON billing.subscriptions (plan_id); -- expect: index-without-concurrently
