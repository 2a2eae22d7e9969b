BEGIN;
CREATE POLICY own_documents ON documents FOR ALL USING (owner_id = current_setting('app.user_id')::bigint);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
COMMIT;
