/* lockstep-ignore drop-table */ -- expect: suppression-without-reason
DROP TABLE a; -- expect: drop-table
/* lockstep-ignore drop-table: */ -- expect: suppression-without-reason
DROP TABLE b; -- expect: drop-table
/* lockstep-ignore-file drop-table */ -- expect: suppression-without-reason
/* lockstep-ignore */ -- expect: suppression-without-reason
DROP TABLE c; -- expect: drop-table
-- lockstep is told to ignore what it is told to ignore
SELECT 'lockstep-ignore drop-table';
