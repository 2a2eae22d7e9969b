CREATE POLICY own ON documents USING (owner = current_user);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
