CREATE INDEX things_kind ON things (upper(kind));
