-- AlterTable
ALTER TABLE "Order" DROP COLUMN "note"; -- expect: drop-column
