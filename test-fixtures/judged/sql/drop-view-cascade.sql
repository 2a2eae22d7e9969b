DROP VIEW IF EXISTS reports CASCADE; -- expect: drop-cascade
