ALTER TABLE employees ADD CONSTRAINT employees_boss_fk FOREIGN KEY (boss_id) REFERENCES employees (id); -- expect: foreign-key-without-not-valid
