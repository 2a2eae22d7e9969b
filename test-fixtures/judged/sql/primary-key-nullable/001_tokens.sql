CREATE TABLE tokens (value text);
