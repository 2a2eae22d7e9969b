ALTER TABLE "Post" ADD COLUMN "slug" TEXT;
CREATE INDEX CONCURRENTLY "Post_slug_idx" ON "Post"("slug"); -- expect: not-allowed-in-transaction
