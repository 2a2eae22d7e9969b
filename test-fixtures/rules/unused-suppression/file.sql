-- lockstep-ignore-file drop-table: nobody reads them
-- lockstep-ignore-file rename-table: nothing is renamed -- expect: unused-suppression
DROP TABLE a;
DROP TABLE b;
