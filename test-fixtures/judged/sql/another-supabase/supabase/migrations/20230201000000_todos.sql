alter table "public"."profiles" add column "avatar_url" text;
alter table "public"."profiles" alter column "username" set not null; -- expect: set-not-null
CREATE UNIQUE INDEX profiles_avatar_key ON public.profiles USING btree (avatar_url); -- expect: index-without-concurrently
alter table "public"."profiles" add constraint "profiles_avatar_key" UNIQUE using index "profiles_avatar_key";
