ALTER TABLE tokens ADD PRIMARY KEY USING INDEX tokens_value_idx; -- expect: primary-key-on-nullable
