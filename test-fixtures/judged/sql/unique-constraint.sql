ALTER TABLE ONLY public.users ADD CONSTRAINT users_email_key UNIQUE (email); -- expect: unique-constraint
