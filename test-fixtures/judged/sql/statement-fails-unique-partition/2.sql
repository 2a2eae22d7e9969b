CREATE UNIQUE INDEX ev_id ON ev (id); -- expect: statement-fails
