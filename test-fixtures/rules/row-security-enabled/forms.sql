ALTER TABLE notes ENABLE ROW LEVEL SECURITY; -- expect: row-security-enabled
ALTER TABLE notes DISABLE ROW LEVEL SECURITY;
ALTER TABLE pages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenants ON orders USING (tenant = current_user);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
-- Already on.
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE TABLE items (id bigint);
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
BEGIN;
ALTER TABLE visits ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenants ON public.visits USING (tenant = current_user);
COMMIT;
-- Between the two nobody sees a row.
ALTER TABLE loads ENABLE ROW LEVEL SECURITY; -- expect: row-security-enabled
CREATE POLICY tenants ON loads USING (tenant = current_user);
BEGIN;
CREATE POLICY tenants ON trips USING (tenant = current_user);
ROLLBACK;
ALTER TABLE trips ENABLE ROW LEVEL SECURITY; -- expect: row-security-enabled
