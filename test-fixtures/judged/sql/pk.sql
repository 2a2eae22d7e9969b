ALTER TABLE audit_log ADD PRIMARY KEY (id); -- expect: primary-key-constraint
