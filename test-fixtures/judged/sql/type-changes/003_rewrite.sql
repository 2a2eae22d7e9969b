ALTER TABLE things ALTER COLUMN e TYPE bigint; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN w TYPE integer; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN f TYPE text; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN g TYPE jsonb; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN m TYPE text; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN r TYPE text; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN l TYPE code; -- expect: column-type-change error
ALTER TABLE things ALTER COLUMN n TYPE text USING n::text; -- expect: column-type-change error
