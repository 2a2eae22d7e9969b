CREATE TABLE IF NOT EXISTS logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); -- expect: partition-created-in-place
CREATE TABLE logs_rest PARTITION OF logs DEFAULT; -- expect: partition-created-in-place
CREATE TABLE children () INHERITS (parents);
