ALTER TABLE parcels ALTER COLUMN note TYPE varchar(40);
ALTER TABLE parcels ALTER COLUMN state TYPE varchar(40); -- expect: type-change-recheck
