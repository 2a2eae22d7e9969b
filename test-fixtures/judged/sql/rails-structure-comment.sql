-- Dumped from database version 15.4
-- Name: users; Type: TABLE; Schema: public; Owner: -
CREATE TABLE IF NOT EXISTS public.users (id bigint NOT NULL, email text);
ALTER TABLE public.users OWNER TO app;
