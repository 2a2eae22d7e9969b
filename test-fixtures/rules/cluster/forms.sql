CLUSTER events USING events_at_index; -- expect: cluster
CLUSTER VERBOSE events; -- expect: cluster
CLUSTER events_at_index ON events; -- expect: cluster
CLUSTER; -- expect: cluster
ALTER TABLE events CLUSTER ON events_at_index;
ALTER TABLE events SET WITHOUT CLUSTER;
CREATE TABLE items (id bigint PRIMARY KEY);
CLUSTER items USING items_pkey;
