DROP INDEX CONCURRENTLY users_org_idx; -- expect: replaced-index-gap
