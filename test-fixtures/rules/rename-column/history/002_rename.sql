SET search_path = archive;
ALTER TABLE users RENAME COLUMN a TO b; -- expect: rename-column
ALTER TABLE public.users RENAME COLUMN a TO b; -- expect: rename-column
