CREATE TABLE "Order Items" ("select" text, "camelCase" integer);
CREATE INDEX "By Camel" ON "Order Items" ("camelCase");
ALTER TABLE "Order Items" RENAME COLUMN "select" TO "from";
