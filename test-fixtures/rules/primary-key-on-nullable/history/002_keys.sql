ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_id; -- expect: primary-key-on-nullable
ALTER TABLE pages ADD PRIMARY KEY USING INDEX pages_site_id_id; -- expect: primary-key-on-nullable
ALTER TABLE teams ADD PRIMARY KEY USING INDEX teams_id;
ALTER TABLE people ADD PRIMARY KEY USING INDEX people_id; -- expect: primary-key-on-nullable
-- Nobody has said whether this column may be NULL.
ALTER TABLE places ADD PRIMARY KEY USING INDEX places_id;
ALTER TABLE never_seen ADD PRIMARY KEY USING INDEX nor_this;
CREATE TABLE items (id bigint);
CREATE UNIQUE INDEX items_id ON items (id);
ALTER TABLE items ADD PRIMARY KEY USING INDEX items_id;
