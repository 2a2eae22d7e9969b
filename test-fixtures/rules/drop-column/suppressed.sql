-- lockstep-ignore drop-column: nothing has read it since release 42
ALTER TABLE users DROP COLUMN a;
ALTER TABLE users DROP COLUMN b; -- lockstep-ignore drop-column: nor this
ALTER TABLE users DROP COLUMN c; -- expect: drop-column
