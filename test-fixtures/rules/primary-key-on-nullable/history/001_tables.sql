CREATE TABLE visits (id bigint, code text NOT NULL);
CREATE TABLE pages (id bigint, site_id bigint NOT NULL);
CREATE TABLE teams (id bigint, CHECK (id IS NOT NULL AND id > 0));
CREATE TABLE people (id bigint);
ALTER TABLE people ADD CONSTRAINT id_there CHECK (id IS NOT NULL) NOT VALID;
CREATE UNIQUE INDEX visits_id ON visits (id);
CREATE UNIQUE INDEX pages_site_id_id ON pages (site_id, id);
CREATE UNIQUE INDEX teams_id ON teams (id);
CREATE UNIQUE INDEX people_id ON people (id);
CREATE UNIQUE INDEX places_id ON places (id); -- expect: index-without-concurrently
