CREATE TRIGGER set_updated_at BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders DISABLE TRIGGER audit;
ALTER TABLE orders DISABLE TRIGGER ALL; -- expect: trigger-change warning
DROP TRIGGER IF EXISTS old_trigger ON orders;
