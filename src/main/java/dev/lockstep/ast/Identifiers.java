package dev.lockstep.ast;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identifiers as they must stand in SQL. A name is quoted when it would otherwise be folded or be
 * read as a key word: every key word of PostgreSQL 18 that is not unreserved (manual, appendix C),
 * as the server's own {@code quote_ident} does.
 */
public final class Identifiers {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  private static final Set<String> RESERVED =
      words(
          """
          all analyse analyze and any array as asc asymmetric both case cast check collate column
          constraint create current_catalog current_date current_role current_time
          current_timestamp current_user default deferrable desc distinct do else end except false
          fetch for foreign from grant group having in initially intersect into lateral leading
          limit localtime localtimestamp not null offset on only or order placing primary
          references returning select session_user some symmetric system_user table then to
          trailing true union unique user using variadic when where window with
          """);

  private static final Set<String> FUNCTION_OR_TYPE =
      words(
          """
          authorization binary collation concurrently cross current_schema freeze full ilike inner
          is isnull join left like natural notnull outer overlaps right similar tablesample verbose
          """);

  private static final Set<String> COLUMN_NAME =
      words(
          """
          between bigint bit boolean char character coalesce dec decimal exists extract float
          greatest grouping inout int integer interval json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          least merge_action national nchar none normalize nullif numeric out overlay position
          precision real row setof smallint substring time timestamp treat trim values varchar
          xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
          xmlroot xmlserialize xmltable
          """);

  private Identifiers() {}

  /** The name as it must stand in SQL. */
  public static String quoted(String name) {
    return PLAIN.matcher(name).matches() && !isKeyWord(name) ? name : forced(name);
  }

  /** See {@link #quoted(String)}; the schema, if any, before it. */
  public static String quoted(QualifiedName name) {
    return name.schema() == null
        ? quoted(name.name())
        : quoted(name.schema()) + "." + quoted(name.name());
  }

  /**
   * The name of an operator class, collation or type, where PostgreSQL takes more words as names.
   */
  public static String quotedType(String name) {
    boolean keyWord = RESERVED.contains(name) || COLUMN_NAME.contains(name);
    return PLAIN.matcher(name).matches() && !keyWord ? name : forced(name);
  }

  private static String forced(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isKeyWord(String name) {
    return RESERVED.contains(name) || FUNCTION_OR_TYPE.contains(name) || COLUMN_NAME.contains(name);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
