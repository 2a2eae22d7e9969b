-- lockstep-ignore drop-table: nobody reads it
DROP TABLE a;
DROP TABLE b; -- lockstep-ignore drop-table: nor this
-- lockstep-ignore drop-table: nothing is dropped here -- expect: unused-suppression
ANALYZE c;
-- lockstep-ignore drop-table: only what comes next -- expect: unused-suppression
ANALYZE d;
DROP TABLE e; -- expect: drop-table
/* lockstep-ignore drop-table: in a block comment */
DROP TABLE f;
/* lockstep-ignore drop-table: on the same line */ DROP TABLE g;
-- lockstep-ignore drop-table: with another comment
-- in between;

DROP TABLE h;
-- lockstep-ignore drop-table, drop-column: one of them is unused -- expect: unused-suppression
DROP TABLE i;
SELECT '-- lockstep-ignore drop-table: no comment'; DROP TABLE j; -- expect: drop-table
SELECT '
-- lockstep-ignore drop-table: no comment either
'; DROP TABLE k; -- expect: drop-table
-- lockstep-ignore drop-table: only the first of a line
DROP TABLE l; DROP TABLE m; -- expect: drop-table
