CREATE INDEX ä_index ON größe (straße);
CREATE INDEX b_index ON größe (b);
