ALTER TABLE documents ENABLE ROW LEVEL SECURITY; -- expect: row-security-enabled
