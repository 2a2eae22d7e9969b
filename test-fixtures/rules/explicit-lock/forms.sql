-- run: transaction=migration
LOCK TABLE a IN ACCESS EXCLUSIVE MODE; -- expect: explicit-lock
LOCK a; -- expect: explicit-lock
LOCK TABLE ONLY a IN SHARE ROW EXCLUSIVE MODE; -- expect: explicit-lock
LOCK TABLE a IN SHARE MODE; -- expect: explicit-lock
LOCK TABLE a IN EXCLUSIVE MODE NOWAIT;
LOCK TABLE a IN SHARE UPDATE EXCLUSIVE MODE;
LOCK TABLE a IN ROW EXCLUSIVE MODE;
LOCK TABLE a IN ACCESS SHARE MODE;
CREATE TABLE items (id bigint);
LOCK TABLE items;
