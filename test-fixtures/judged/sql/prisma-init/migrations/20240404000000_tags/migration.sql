-- CreateTable
CREATE TABLE "Tag" (
    "id" SERIAL NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Post_createdAt_idx" ON "Post"("createdAt"); -- expect: index-without-concurrently

-- CreateIndex
CREATE UNIQUE INDEX "Tag_label_key" ON "Tag"("label");
