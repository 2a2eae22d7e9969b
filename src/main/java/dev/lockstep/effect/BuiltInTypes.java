package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** PostgreSQL's own types as {@code SqlType} names them (pg_type of versions 13 to 18). */
final class BuiltInTypes {
  private static final Set<String> ALL =
      Arrays.stream(
              """
              smallint integer bigint numeric real double\tprecision boolean text varchar char
              bpchar name bytea date time timetz timestamp timestamptz interval uuid json jsonb
              jsonpath xml inet cidr macaddr macaddr8 bit varbit money oid oid8 xid xid8 cid tid
              regclass regtype regproc regprocedure regoper regoperator regconfig regdictionary
              regnamespace regrole regcollation regdatabase tsvector tsquery gtsvector point line
              lseg box path polygon circle int4range int8range numrange daterange tsrange tstzrange
              int4multirange int8multirange nummultirange datemultirange tsmultirange
              tstzmultirange int2vector oidvector aclitem refcursor pg_lsn pg_snapshot
              txid_snapshot pg_node_tree record void trigger event_trigger internal cstring opaque
              unknown any anyelement anyarray anynonarray anyenum anyrange anymultirange
              anycompatible anycompatiblearray anycompatiblenonarray anycompatiblerange
              anycompatiblemultirange language_handler fdw_handler index_am_handler
              table_am_handler tsm_handler pg_ddl_command int2 int4 int8 float4 float8 float
              bool decimal dec int character national nchar table setof serial bigserial
              smallserial serial2 serial4 serial8
              """
                  .split("[ \n]+"))
          .map(name -> name.replace('\t', ' '))
          .collect(Collectors.toUnmodifiableSet());

  private BuiltInTypes() {}

  /** Whether the server has made the type. */
  static boolean has(QualifiedName type) {
    return "pg_catalog".equals(type.schema())
        || "information_schema".equals(type.schema())
        || (type.schema() == null && ALL.contains(type.name()));
  }
}
