-- lockstep-ignore index-without-concurrently: the table holds forty rows
CREATE INDEX countries_code ON countries (code);
CREATE INDEX orders_code ON orders (code); -- expect: index-without-concurrently
