CREATE TABLE users (
  id bigint PRIMARY KEY,
  a text, b text, c text, d text, e text, f text, g text, h text,
  i text NOT NULL,
  "Mixed" text,
  CONSTRAINT a_not_null CHECK (a IS NOT NULL),
  CONSTRAINT b_and_c CHECK (b IS NOT NULL AND c IS NOT NULL AND length(c) > 0),
  CONSTRAINT d_has_length CHECK (length(d) > 0),
  CONSTRAINT e_or_f CHECK (e IS NOT NULL OR f IS NOT NULL),
  CONSTRAINT mixed_not_null CHECK ("Mixed" IS NOT NULL)
);
