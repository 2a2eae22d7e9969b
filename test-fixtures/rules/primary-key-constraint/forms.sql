ALTER TABLE visits ADD PRIMARY KEY (id); -- expect: primary-key-constraint
ALTER TABLE pages ADD CONSTRAINT pages_pk PRIMARY KEY (site_id, path) INCLUDE (title); -- expect: primary-key-constraint
ALTER TABLE teams
  DROP CONSTRAINT teams_pkey, -- expect: drop-constraint
  ADD CONSTRAINT teams_pkey PRIMARY KEY (new_id); -- expect: primary-key-constraint
ALTER TABLE people ADD CONSTRAINT people_pkey PRIMARY KEY USING INDEX people_id_index;
CREATE TABLE items (id bigint NOT NULL);
ALTER TABLE items ADD PRIMARY KEY (id);
