-- AlterTable
ALTER TABLE "Order" ALTER COLUMN "total" SET DATA TYPE BIGINT, -- expect: column-type-change
ALTER COLUMN "note" SET DATA TYPE TEXT;
