ALTER TABLE made_by_hand ADD COLUMN note text;
