CREATE TABLE "Users" (id bigint PRIMARY KEY, email text);
CREATE INDEX "Users_email" ON "Users" (email);
CREATE INDEX users_email ON Users (email); -- expect: index-without-concurrently
