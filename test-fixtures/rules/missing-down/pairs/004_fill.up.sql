UPDATE items SET kind = 'a' WHERE id = 1;
