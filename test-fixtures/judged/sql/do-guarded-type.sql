DO $$ BEGIN
 CREATE TYPE "public"."plan" AS ENUM('free', 'pro');
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "team_plans" (
	"id" serial PRIMARY KEY NOT NULL,
	"plan" "plan" DEFAULT 'free' NOT NULL
);
