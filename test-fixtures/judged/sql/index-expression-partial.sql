CREATE UNIQUE INDEX IF NOT EXISTS users_email_live -- expect: index-without-concurrently
  ON public.users USING btree (lower((email)::text) text_pattern_ops)
  INCLUDE (id)
  WHERE (deleted_at IS NULL);
