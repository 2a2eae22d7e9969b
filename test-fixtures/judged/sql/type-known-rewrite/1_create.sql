CREATE TABLE payments (id serial PRIMARY KEY, amount integer NOT NULL, note varchar(50), code varchar(10), price numeric(8,2), at timestamp);
