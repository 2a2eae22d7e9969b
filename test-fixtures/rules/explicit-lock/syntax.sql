LOCK TABLE users IN FULL MODE; -- expect: syntax-error
