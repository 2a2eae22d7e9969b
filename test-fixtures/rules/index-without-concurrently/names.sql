CREATE TABLE "Orders" (id bigint, "State" text);
CREATE INDEX a ON "Orders" ("State");
CREATE INDEX b ON orders (id); -- expect: index-without-concurrently
CREATE INDEX c ON ORDERS (id); -- expect: index-without-concurrently
CREATE TABLE Visits (id bigint);
CREATE INDEX d ON visits (id);
CREATE INDEX e ON "visits" (id);
CREATE INDEX f ON "Visits" (id); -- expect: index-without-concurrently
CREATE INDEX g ON public.visits (id);
