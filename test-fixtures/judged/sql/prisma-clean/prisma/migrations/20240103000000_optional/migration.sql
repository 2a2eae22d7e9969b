-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "logo" TEXT,
ALTER COLUMN "name" SET DEFAULT 'My team';
