CREATE TABLE "table" ("select" text, "drop" text, "index" integer);
CREATE INDEX "create" ON "table" ("index");
ALTER TABLE "table" DROP COLUMN "drop";
ALTER TABLE "group" ADD COLUMN "order" integer, ADD COLUMN "default" text;
