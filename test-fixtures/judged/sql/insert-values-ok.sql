INSERT INTO feature_flags (name, enabled) VALUES ('new_checkout', false), ('beta', false) ON CONFLICT (name) DO NOTHING;
