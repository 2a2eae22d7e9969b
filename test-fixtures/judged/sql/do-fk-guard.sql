DO $$ BEGIN
 ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action; -- expect: foreign-key-without-not-valid
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
