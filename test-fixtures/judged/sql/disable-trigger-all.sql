ALTER TABLE orders DISABLE TRIGGER ALL; -- expect: trigger-change
