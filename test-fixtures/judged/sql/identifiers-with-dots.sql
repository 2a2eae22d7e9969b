CREATE TABLE "app.users" (id bigint PRIMARY KEY, email text);
CREATE INDEX "app.users_email" ON "app.users" (email);
CREATE INDEX users_email ON app.users (email); -- expect: index-without-concurrently
