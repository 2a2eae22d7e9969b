IMPORT FOREIGN SCHEMA public FROM SERVER other INTO other; -- expect: not-analysed
ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast; -- expect: not-analysed
CREATE INDEX CONCURRENTLY a ON orders (id); -- expect: concurrent-with-other-statements
COMMENT ON TABLE orders IS 'IMPORT FOREIGN SCHEMA';
