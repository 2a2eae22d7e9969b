DROP INDEX IF EXISTS public.idx_accounts_legacy; -- expect: drop-index-without-concurrently
