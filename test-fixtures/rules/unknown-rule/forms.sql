-- lockstep-ignore drop-tabel: a typing mistake -- expect: unknown-rule
DROP TABLE a; -- expect: drop-table
-- lockstep-ignore drop-table, drop_column: half of it is known -- expect: unknown-rule
DROP TABLE b;
-- lockstep-ignore drop-table because: nobody reads it -- expect: unknown-rule
DROP TABLE c; -- expect: drop-table
-- lockstep-ignore : no rule -- expect: unknown-rule
DROP TABLE d; -- expect: drop-table
-- lockstep-ignore all: no rule is called that -- expect: unknown-rule
DROP TABLE e; -- expect: drop-table
-- squawk-ignore no-such-rule
DROP TABLE f; -- expect: drop-table
