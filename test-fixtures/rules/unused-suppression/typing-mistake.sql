/* lockstep-ignore-line drop-table: no such word */ -- expect: unused-suppression
DROP TABLE a; -- expect: drop-table
/* lockstep-ignore-files drop-table: nor this */ -- expect: unused-suppression
DROP TABLE b; -- expect: drop-table
