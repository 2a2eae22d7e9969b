CREATE INDEX things_name ON things USING btree (lower((name)::text));
CREATE INDEX things_rank ON things (public.rank((score)::numeric, since) DESC, id);
ALTER TABLE things ALTER COLUMN kind SET DEFAULT 'Local';
ALTER TABLE things ALTER COLUMN mode SET DEFAULT 'RequireForm';
