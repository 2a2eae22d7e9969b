CREATE TABLE older (line text);
