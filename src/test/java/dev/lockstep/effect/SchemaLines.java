package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.Map;
import java.util.TreeSet;

/** A schema as lines of text, from the replay and from a server's catalog alike. */
final class SchemaLines {
  /** One line an object, for all that is not the server's own. */
  static final String CATALOG =
      """
      SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' '
             || format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attnotnull AND NOT EXISTS (
                       SELECT FROM pg_constraint k
                        WHERE k.conrelid = a.attrelid AND k.contype = 'n'
                          AND k.conkey[1] = a.attnum AND NOT k.convalidated)
                     THEN ' not null' ELSE '' END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p')
         AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      SELECT 'constraint ' || k.conrelid::regclass || '.' || k.conname
             || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END
        FROM pg_constraint k LEFT JOIN pg_constraint p ON p.oid = k.conparentid
       WHERE k.conrelid >= 16384 AND k.contype <> 't'
         AND (k.contype <> 'f' OR p.oid IS NULL OR k.confrelid = p.confrelid)
      UNION ALL
      SELECT 'index ' || indrelid::regclass || '.' || c.relname
             || CASE WHEN indisunique THEN ' unique' ELSE '' END
             || CASE WHEN indisvalid THEN '' ELSE ' invalid' END
        FROM pg_index JOIN pg_class c ON c.oid = indexrelid
       WHERE indrelid >= 16384 AND c.relnamespace::regnamespace::text <> 'pg_toast'
      UNION ALL
      SELECT CASE relkind WHEN 'S' THEN 'sequence ' WHEN 'v' THEN 'view ' ELSE 'matview ' END
             || oid::regclass
        FROM pg_class
       WHERE oid >= 16384 AND relkind IN ('S', 'v', 'm')
      """;

  private static final Map<String, String> SHORT =
      Map.of(
          "character varying", "varchar",
          "character", "char",
          "timestamp without time zone", "timestamp",
          "timestamp with time zone", "timestamptz",
          "time without time zone", "time",
          "time with time zone", "timetz",
          "bit varying", "varbit");

  private SchemaLines() {}

  /** A line of the catalog with the short names of types and without quotes. */
  static String plain(String line) {
    String plain = line.replace("\"", "");
    plain = plain.replaceAll("timestamp\\((\\d)\\) without time zone", "timestamp($1)");
    plain = plain.replaceAll("timestamp\\((\\d)\\) with time zone", "timestamptz($1)");
    plain = plain.replaceAll("time\\((\\d)\\) without time zone", "time($1)");
    plain = plain.replaceAll("time\\((\\d)\\) with time zone", "timetz($1)");
    for (Map.Entry<String, String> each : SHORT.entrySet()) {
      plain =
          plain.replaceAll(" " + each.getKey() + "(?= not null|$|\\(|\\[)", " " + each.getValue());
    }
    return plain;
  }

  /** Whether it is a column of a table that the replay does not claim to know all columns of. */
  static boolean isUnknown(String line, Database database) {
    if (!line.startsWith("column ")) {
      return false;
    }
    String column = line.substring("column ".length(), line.indexOf(' ', "column ".length()));
    String table = column.substring(0, column.lastIndexOf('.'));
    return database.table(QualifiedName.parse(table)) instanceof Table known && !known.complete();
  }

  static TreeSet<String> of(Database database) {
    TreeSet<String> lines = new TreeSet<>();
    for (Relation relation : database.schema().relations().values()) {
      String name = database.nameOnPath(relation);
      switch (relation) {
        case Table table -> {
          table
              .columns()
              .forEach(column -> lines.add("column " + name + "." + of(column, database)));
          table.constraints().forEach(c -> lines.add("constraint " + name + "." + of(c)));
        }
        case TableIndex index -> {
          Relation owner = database.schema().relation(index.table());
          String of = owner == null ? "?" : database.nameOnPath(owner);
          lines.add(
              "index "
                  + of
                  + "."
                  + index.name().name()
                  + (index.isUnique() ? " unique" : "")
                  + (index.valid() ? "" : " invalid"));
        }
        case Sequence sequence -> lines.add("sequence " + name);
        case View view -> lines.add((view.materialized() ? "matview " : "view ") + name);
      }
    }
    return lines;
  }

  private static String of(TableColumn column, Database database) {
    String onPath = String.join("|", database.session().searchPath());
    return column.name()
        + " "
        + String.valueOf(column.type())
            .replaceFirst("^(pg_catalog|" + onPath + ")\\.", "")
            .replaceFirst("^char$", "char(1)")
        + (Boolean.TRUE.equals(column.notNull()) ? " not null" : "");
  }

  private static String of(TableConstraint constraint) {
    boolean check = constraint.definition() instanceof Constraint.Check;
    return constraint.name()
        + (constraint.validated() || check && constraint.holds() ? "" : " not valid");
  }
}
