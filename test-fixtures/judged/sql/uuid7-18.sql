-- run: database=postgresql:18
ALTER TABLE vouchers ADD COLUMN ref uuid DEFAULT uuidv7(); -- expect: volatile-default
