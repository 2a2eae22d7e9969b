-- run: database=postgresql:18
ALTER TABLE orders ADD COLUMN id7 uuid DEFAULT uuidv7(); -- expect: volatile-default
