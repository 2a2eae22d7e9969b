-- run: profile=strict
SET lock_timeout TO '0s';
CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f(); -- expect: missing-lock-timeout
