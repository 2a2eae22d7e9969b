-- given
CREATE TABLE events (
  id uuid PRIMARY KEY,
  kind integer DEFAULT 1 NOT NULL CHECK (kind > 0),
  size integer CONSTRAINT "size, if any" CHECK (events.size IS NULL OR events.size >= 0),
  at timestamp NOT NULL,
  name varchar(80) COLLATE "C" NOT NULL,
  CONSTRAINT events_once UNIQUE (kind, at, name) INCLUDE (size) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX events_recent ON events USING btree (at DESC NULLS LAST, lower(name) text_pattern_ops)
  WITH (fillfactor = 70) WHERE kind <> 3 AND size IS NOT NULL;
CREATE UNIQUE INDEX events_size ON events ((size + kind), id) WHERE size > 5;
CREATE INDEX events_kind ON events (kind);
ALTER TABLE events CLUSTER ON events_kind;
-- unsafe column-type-change
ALTER TABLE events
  ALTER COLUMN kind TYPE bigint,
  ALTER COLUMN size TYPE numeric(12, 2) USING coalesce(size, kind) / 2.0,
  ALTER COLUMN at TYPE timestamptz USING at AT TIME ZONE 'UTC',
  ALTER COLUMN name TYPE varchar(90) COLLATE "C";
-- running
INSERT INTO events (id, kind, size, at, name)
SELECT md5(count(*)::text || 'x')::uuid, 2, 4, '2021-01-01', 'n' || count(*) FROM events;
UPDATE events SET size = 9 WHERE name LIKE '%7';
