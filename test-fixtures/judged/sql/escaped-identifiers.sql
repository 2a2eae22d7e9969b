ALTER TABLE "Weird ""Name""" ADD COLUMN "a;b" text;
CREATE INDEX CONCURRENTLY "idx;DROP" ON "Weird ""Name""" ("a;b");
ALTER TABLE U&"d\0061ta" ADD COLUMN x text;
