-- squawk-ignore require-concurrent-index-creation
CREATE INDEX countries_code ON countries (code);
