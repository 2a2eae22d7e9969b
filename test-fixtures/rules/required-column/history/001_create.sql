CREATE TABLE users (id bigint);
CREATE TABLE "Users" (id bigint);
