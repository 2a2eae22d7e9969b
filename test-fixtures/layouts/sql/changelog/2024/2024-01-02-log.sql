CREATE TABLE log (line text);
