-- Case-insensitive login
CREATE UNIQUE INDEX IF NOT EXISTS users_lower_email_key ON public.users (lower(email)) WHERE deleted_at IS NULL; -- expect: index-without-concurrently
