-- lockstep-ignore drop-table: not what happens here -- expect: unused-suppression
CREATE INDEX countries_name_idx ON countries (name); -- expect: index-without-concurrently
