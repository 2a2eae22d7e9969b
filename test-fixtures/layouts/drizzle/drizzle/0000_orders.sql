CREATE TABLE "orders" ("id" serial PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE "items" ("id" serial PRIMARY KEY)--> statement-breakpoint
CREATE INDEX "items_id" ON "items" ("id");
