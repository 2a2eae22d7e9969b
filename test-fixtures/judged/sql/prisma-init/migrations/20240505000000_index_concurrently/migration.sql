CREATE INDEX CONCURRENTLY "Post_author_created_idx" ON "Post"("authorId", "createdAt");
