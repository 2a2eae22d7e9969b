CREATE TABLE staging_import (id bigint, payload jsonb);
DROP TABLE staging_import;
