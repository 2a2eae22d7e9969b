-- One line for each object of the database that is not part of the system or of an extension.
-- to_jsonb reads catalog columns that not every major has. search_path must be empty, so that
-- every name comes out with its schema.
WITH
  user_schema AS (
    SELECT * FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
  ),
  member AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  ),
  relation AS (
    SELECT c.*, c.oid::regclass::text AS name,
           CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'f' THEN 'foreign table'
             WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
             WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'c' THEN 'type' END AS kind
      FROM pg_class c JOIN user_schema s ON s.oid = c.relnamespace
     WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
  ),
  line (text) AS (
    SELECT 'schema ' || quote_ident(nspname) FROM user_schema
    UNION ALL
    SELECT 'extension ' || extname FROM pg_extension
    UNION ALL
    -- tables
    SELECT concat_ws(' ',
             kind, name,
             CASE relpersistence WHEN 'u' THEN 'UNLOGGED' WHEN 't' THEN 'TEMPORARY' END,
             'PARTITION BY ' || pg_get_partkeydef(oid),
             (SELECT string_agg(CASE WHEN relispartition THEN 'PARTITION OF ' ELSE 'INHERITS ' END
                       || inhparent::regclass::text
                       || CASE WHEN to_jsonb(i) ->> 'inhdetachpending' = 'true'
                            THEN ' DETACH PENDING' ELSE '' END, ', ' ORDER BY inhseqno)
                FROM pg_inherits i WHERE inhrelid = oid),
             pg_get_expr(relpartbound, oid),
             'OF ' || nullif(reloftype, 0)::regtype::text,
             'WITH ' || reloptions::text,
             CASE WHEN relrowsecurity THEN 'ROW LEVEL SECURITY' END,
             CASE WHEN relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END,
             CASE relreplident WHEN 'n' THEN 'REPLICA IDENTITY NOTHING'
               WHEN 'f' THEN 'REPLICA IDENTITY FULL' WHEN 'i' THEN 'REPLICA IDENTITY INDEX' END,
             'TABLESPACE ' || (SELECT spcname FROM pg_tablespace t WHERE t.oid = reltablespace))
      FROM relation WHERE relkind IN ('r', 'p', 'f')
    UNION ALL
    -- columns, by name: their order is not compared
    SELECT concat_ws(' ',
             'column', name || '.' || quote_ident(attname), format_type(atttypid, atttypmod),
             (SELECT 'COLLATE ' || collname FROM pg_collation l
               WHERE l.oid = attcollation AND attcollation <> typcollation),
             CASE WHEN attnotnull THEN 'NOT NULL' END,
             CASE attgenerated WHEN '' THEN 'DEFAULT ' WHEN 's' THEN 'STORED ' ELSE 'VIRTUAL ' END
               || pg_get_expr(adbin, adrelid),
             CASE attidentity WHEN 'a' THEN 'IDENTITY ALWAYS' WHEN 'd' THEN 'IDENTITY BY DEFAULT' END,
             CASE WHEN attstorage <> typstorage THEN 'STORAGE ' || attstorage::text END,
             'COMPRESSION ' || nullif(to_jsonb(a) ->> 'attcompression', ''),
             'OPTIONS ' || attoptions::text)
      FROM relation r
      JOIN pg_attribute a ON a.attrelid = r.oid AND attnum > 0 AND NOT attisdropped
      JOIN pg_type t ON t.oid = atttypid
      LEFT JOIN pg_attrdef ON adrelid = r.oid AND adnum = attnum
     WHERE relkind IN ('r', 'p', 'f', 'c')
    UNION ALL
    -- constraints; the catalog says NOT NULL at the column, here only when it says more
    SELECT concat_ws(' ',
             'constraint', coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text)
               || '.' || quote_ident(conname),
             pg_get_constraintdef(k.oid),
             CASE WHEN NOT convalidated AND pg_get_constraintdef(k.oid) !~ 'NOT (VALID|ENFORCED)$'
               THEN 'NOT VALID' END,
             CASE WHEN conparentid <> 0 THEN 'INHERITED' END)
      FROM pg_constraint k
      JOIN user_schema s ON s.oid = k.connamespace
     WHERE contype <> 't'
       AND NOT EXISTS (SELECT FROM member m
                        WHERE (m.classid, m.objid) IN (('pg_class'::regclass, conrelid),
                                                       ('pg_type'::regclass, contypid)))
       AND NOT (contype = 'n' AND convalidated AND NOT connoinherit
                AND (conname ~ '_not_null[0-9]*$'
                     AND (octet_length(conname) >= 62
                          OR conname ~ ('^(' || (SELECT relname || '_' || attname
                                                   FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid
                                                  WHERE c.oid = conrelid AND attnum = conkey[1]) || ')_not_null'))
                     OR contypid <> 0))
    UNION ALL
    -- indexes
    SELECT concat_ws(' ',
             'index', name || ':', pg_get_indexdef(oid),
             (SELECT 'PARTITION OF ' || inhparent::regclass::text FROM pg_inherits WHERE inhrelid = oid),
             CASE WHEN NOT indisvalid THEN 'INVALID' END,
             CASE WHEN NOT indisready THEN 'NOT READY' END,
             CASE WHEN indisclustered THEN 'CLUSTERED' END,
             CASE WHEN indisreplident THEN 'REPLICA IDENTITY' END,
             'TABLESPACE ' || (SELECT spcname FROM pg_tablespace t WHERE t.oid = reltablespace))
      FROM relation JOIN pg_index ON indexrelid = oid
    UNION ALL
    SELECT concat_ws(' ',
             'sequence', name, format_type(seqtypid, NULL), 'START', seqstart, 'INCREMENT', seqincrement,
             'RANGE', seqmin, 'TO', seqmax, 'CACHE', seqcache, CASE WHEN seqcycle THEN 'CYCLE' END,
             (SELECT 'OWNED BY ' || refobjid::regclass || '.' || quote_ident(attname)
                FROM pg_depend JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
               WHERE classid = 'pg_class'::regclass AND objid = r.oid AND deptype IN ('a', 'i')))
      FROM relation r JOIN pg_sequence ON seqrelid = r.oid
    UNION ALL
    SELECT concat_ws(' ',
             kind, name, 'WITH ' || reloptions::text, CASE WHEN NOT relispopulated THEN 'NO DATA' END,
             'AS', regexp_replace(pg_get_viewdef(oid), '\s+', ' ', 'g'))
      FROM relation WHERE relkind IN ('v', 'm')
    UNION ALL
    SELECT concat_ws(' ',
             'trigger', pg_get_triggerdef(t.oid),
             CASE tgenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS' END)
      FROM pg_trigger t JOIN relation r ON r.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'rule ' || pg_get_ruledef(u.oid)
      FROM pg_rewrite u JOIN relation r ON r.oid = ev_class WHERE rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy ' || concat_ws(' ',
             quote_ident(polname), 'ON', name, CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
             'FOR', polcmd,
             'TO ' || (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(role)::text END,
                                         ', ' ORDER BY role) FROM unnest(polroles) AS role),
             'USING ' || pg_get_expr(polqual, polrelid), 'CHECK ' || pg_get_expr(polwithcheck, polrelid))
      FROM pg_policy p JOIN relation r ON r.oid = polrelid
    UNION ALL
    SELECT 'statistics ' || pg_get_statisticsobjdef(x.oid)
      FROM pg_statistic_ext x JOIN user_schema s ON s.oid = stxnamespace
    UNION ALL
    SELECT CASE prokind WHEN 'a' THEN 'aggregate ' || p.oid::regprocedure
             ELSE 'function ' || regexp_replace(pg_get_functiondef(p.oid), '\s+', ' ', 'g') END
      FROM pg_proc p JOIN user_schema s ON s.oid = pronamespace
     WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
    UNION ALL
    SELECT concat_ws(' ',
             CASE typtype WHEN 'd' THEN 'domain' ELSE 'type' END, t.oid::regtype,
             (SELECT 'ENUM ' || string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                FROM pg_enum WHERE enumtypid = t.oid),
             CASE WHEN typtype = 'd' THEN format_type(typbasetype, typtypmod) END,
             CASE WHEN typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || typdefault,
             'RANGE ' || (SELECT rngsubtype::regtype FROM pg_range WHERE rngtypid = t.oid))
      FROM pg_type t JOIN user_schema s ON s.oid = typnamespace
     WHERE (typtype IN ('d', 'e', 'r')
            OR typtype = 'c' AND (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
       AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
    UNION ALL
    SELECT concat_ws(' ',
             'publication', quote_ident(pubname), CASE WHEN puballtables THEN 'ALL TABLES' END,
             (SELECT string_agg(prrelid::regclass::text, ', ' ORDER BY prrelid::regclass::text)
                FROM pg_publication_rel WHERE prpubid = p.oid),
             'INSERT', pubinsert, 'UPDATE', pubupdate, 'DELETE', pubdelete, 'TRUNCATE', pubtruncate)
      FROM pg_publication p
    UNION ALL
    SELECT concat_ws(' ', 'comment on', type, identity || ':', quote_literal(description))
      FROM pg_description d, pg_identify_object(classoid, objoid, objsubid)
     WHERE objoid >= 16384
       AND NOT EXISTS (SELECT FROM member m WHERE m.classid = classoid AND m.objid = objoid)
    UNION ALL
    -- owners and privileges, where they are not the superuser's default
    SELECT concat_ws(' ', 'owner of', kind, name || ':', pg_get_userbyid(relowner))
      FROM relation WHERE pg_get_userbyid(relowner) <> current_user AND kind IS NOT NULL
    UNION ALL
    SELECT concat_ws(' ', 'privilege on', object || ':', item::text)
      FROM (SELECT kind || ' ' || name, unnest(relacl) FROM relation
            UNION ALL
            SELECT 'column ' || name || '.' || quote_ident(attname), unnest(attacl)
              FROM relation r JOIN pg_attribute a ON attrelid = r.oid
            UNION ALL
            SELECT 'schema ' || quote_ident(nspname), unnest(nspacl) FROM user_schema
            UNION ALL
            SELECT 'function ' || p.oid::regprocedure, unnest(proacl)
              FROM pg_proc p JOIN user_schema s ON s.oid = pronamespace
            UNION ALL
            SELECT 'type ' || t.oid::regtype, unnest(typacl)
              FROM pg_type t JOIN user_schema s ON s.oid = typnamespace
            UNION ALL
            SELECT 'new ' || defaclobjtype::text || coalesce(' in ' || nullif(defaclnamespace, 0)::regnamespace, ''),
                   unnest(defaclacl)
              FROM pg_default_acl) AS acl (object, item)
  )
SELECT text FROM line ORDER BY text COLLATE "C"
