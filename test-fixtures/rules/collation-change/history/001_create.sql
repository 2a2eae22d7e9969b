CREATE TABLE users (
  a text, b text COLLATE "C", c text, d text, e varchar(20) COLLATE "C", f text, g text COLLATE "C", h varchar(9)
);
CREATE INDEX users_a ON users (a);
CREATE INDEX users_b ON users (b);
CREATE INDEX users_d ON users (d COLLATE "C");
CREATE INDEX users_e ON users (e);
CREATE INDEX users_f ON users (lower(f));
CREATE INDEX users_g ON users (g);
CREATE INDEX users_h ON users (h);
CREATE TABLE items (sku text);
CREATE INDEX items_sku ON items (sku);
