ALTER TABLE events ADD CONSTRAINT events_key UNIQUE (id, at); -- expect: unique-constraint
ALTER TABLE ONLY events ADD CONSTRAINT events_other UNIQUE (at, id);
