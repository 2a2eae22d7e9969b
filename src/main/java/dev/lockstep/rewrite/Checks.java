package dev.lockstep.rewrite;

import static java.util.stream.Collectors.joining;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the queries that tell whether a step will succeed. */
final class Checks {
  private Checks() {}

  /** What to look at before an index is built concurrently. */
  static List<Check> beforeBuild(Index index) {
    List<Check> checks = new ArrayList<>();
    if (index.name() != null) {
      checks.add(noInvalidIndex(new QualifiedName(index.table().schema(), index.name())));
    }
    if (index.unique()) {
      checks.add(noDuplicates(index));
    }
    return checks;
  }

  /** A concurrent build that fails leaves an invalid index behind (manual, CREATE INDEX). */
  private static Check noInvalidIndex(QualifiedName index) {
    return new Check(
        "SELECT indexrelid::regclass FROM pg_index WHERE indexrelid = to_regclass("
            + literal(Identifiers.quoted(index))
            + ") AND NOT indisvalid;",
        Check.NO_ROWS,
        "a build that failed left an invalid index: DROP INDEX CONCURRENTLY "
            + Identifiers.quoted(index)
            + " first");
  }

  private static Check noDuplicates(Index index) {
    List<String> keys = index.keys().stream().map(key -> text(key.expression())).toList();
    List<String> conditions = new ArrayList<>();
    if (index.where() != null) {
      conditions.add("(" + index.where().text() + ")");
    }
    if (!index.nullsNotDistinct()) {
      keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
    }
    String columns = String.join(", ", keys);
    return new Check(
        "SELECT "
            + columns
            + ", count(*) FROM "
            + Identifiers.quoted(index.table())
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " GROUP BY "
            + columns
            + " HAVING count(*) > 1 LIMIT 10;",
        Check.NO_ROWS,
        "there are duplicates, on which the build fails");
  }

  private static String text(Expression expression) {
    return expression instanceof Expression.Column column
        ? Identifiers.quoted(column.name())
        : "(" + expression.text() + ")";
  }

  /** Before NULL is forbidden for good. */
  static Check noNulls(QualifiedName table, String column) {
    return new Check(
        "SELECT count(*) FROM "
            + Identifiers.quoted(table)
            + " WHERE "
            + Identifiers.quoted(column)
            + " IS NULL;",
        "0",
        "rows are left to be filled, on which the step fails");
  }

  /**
   * Before a constraint that new rows satisfy already is held against the others; null for keys.
   */
  static @Nullable Check beforeValidate(QualifiedName table, Constraint.Definition definition) {
    return switch (definition) {
      case Constraint.Check check -> {
        String required = requiredColumn(check);
        yield required == null ? noViolations(table, check) : noNulls(table, required);
      }
      case Constraint.NotNull notNull -> noNulls(table, notNull.column());
      case Constraint.ForeignKey key when !key.period() -> noOrphans(table, key);
      default -> null;
    };
  }

  private static Check noViolations(QualifiedName table, Constraint.Check check) {
    return new Check(
        "SELECT count(*) FROM "
            + Identifiers.quoted(table)
            + " WHERE NOT ("
            + check.expression().text()
            + ");",
        "0",
        "rows violate it, on which the step fails");
  }

  /** The column of which a CHECK says no more than that it is not NULL, or null. */
  private static @Nullable String requiredColumn(Constraint.Check check) {
    return check.expression() instanceof Expression.Operator operator
            && operator.symbol().equals("is not null")
            && operator.operands().getFirst() instanceof Expression.Column column
        ? column.name()
        : null;
  }

  private static @Nullable Check noOrphans(QualifiedName table, Constraint.ForeignKey key) {
    if (key.referencedColumns().size() != key.columns().size()) {
      return null;
    }
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      equal.add(
          "other."
              + Identifiers.quoted(key.referencedColumns().get(i))
              + " = own."
              + Identifiers.quoted(key.columns().get(i)));
    }
    String filled =
        key.columns().stream()
            .map(column -> "own." + Identifiers.quoted(column) + " IS NOT NULL AND ")
            .collect(joining());
    return new Check(
        "SELECT count(*) FROM "
            + Identifiers.quoted(table)
            + " AS own WHERE "
            + filled
            + "NOT EXISTS (SELECT FROM "
            + Identifiers.quoted(key.referenced())
            + " AS other WHERE "
            + String.join(" AND ", equal)
            + ");",
        "0",
        "rows refer to nothing, on which the step fails");
  }

  /** Before columns are replaced by others of their names: what a migration does not know of. */
  static Check carriedOver(QualifiedName table, List<String> columns) {
    return new Check(
        "SELECT attname, attacl, col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid"
            + " = "
            + regclass(table)
            + " AND attname IN ("
            + literals(columns)
            + ") AND (attacl IS NOT NULL OR col_description(attrelid, attnum) IS NOT NULL);",
        Check.NO_ROWS,
        "repeat the privileges (GRANT) and the comment (COMMENT ON COLUMN) in this step");
  }

  /** Before columns are dropped: what would go with them, or keep them. */
  static Check unused(QualifiedName table, List<String> columns) {
    return new Check(
        "SELECT DISTINCT pg_describe_object(classid, objid, objsubid) FROM pg_depend JOIN"
            + " pg_attribute ON attrelid = refobjid AND attnum = refobjsubid WHERE refclassid ="
            + " 'pg_class'::regclass AND refobjid = "
            + regclass(table)
            + " AND attname IN ("
            + literals(columns)
            + ");",
        Check.NO_ROWS,
        "look whether what still uses it may go with it");
  }

  /** Before a view stands in for a table: the privileges of others go with the table. */
  static Check ownPrivileges(QualifiedName table) {
    return new Check(
        "SELECT grantee, privilege_type FROM information_schema.role_table_grants WHERE"
            + " format('%I.%I', table_schema, table_name)::regclass = "
            + regclass(table)
            + " AND grantee <> grantor;",
        Check.NO_ROWS,
        "GRANT the same on the view in this step");
  }

  /** Before a view stands in for a table of which not all is known: it reads as its owner does. */
  static Check noRowSecurity(QualifiedName table) {
    return new Check(
        "SELECT relrowsecurity FROM pg_class WHERE oid = " + regclass(table) + ";",
        "f",
        "the view would pass by its policies: make it WITH (security_invoker = true), which needs"
            + " PostgreSQL 15");
  }

  /** Before code stops to name a column of which not all is known. */
  static Check insertable(QualifiedName table, String column) {
    return new Check(
        "SELECT attname FROM pg_attribute WHERE attrelid = "
            + regclass(table)
            + " AND attname = "
            + literal(column)
            + " AND attnotnull AND NOT atthasdef AND attidentity = '';",
        Check.NO_ROWS,
        "an INSERT has to name it: ALTER TABLE "
            + Identifiers.quoted(table)
            + " ALTER COLUMN "
            + Identifiers.quoted(column)
            + " DROP NOT NULL first");
  }

  private static String regclass(QualifiedName table) {
    return literal(Identifiers.quoted(table)) + "::regclass";
  }

  private static String literals(List<String> texts) {
    return texts.stream().map(Checks::literal).collect(joining(", "));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
