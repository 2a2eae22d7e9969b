package dev.lockstep.rules;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An index that another one makes superfluous: the same keys, or the first ones of it. */
final class DuplicateIndex implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof CreateIndex create) {
          check(now.after(), statement, create, out);
        }
      }
    }
  }

  /** Looks at what is there when the migration is done, since it may drop the other one itself. */
  private static void check(
      Database end, StatementContext statement, CreateIndex create, Findings out) {
    QualifiedName name =
        create.index().name() == null
            ? null
            : create.index().table().withName(create.index().name());
    TableIndex made = name == null ? null : end.index(name);
    if (made == null
        || made.definition() == null
        || made.parent() != Table.NONE
        || made.birth().migration() != end.migration()
        || !(end.schema().relation(made.table()) instanceof Table table)) {
      return;
    }
    for (int id : table.indexes()) {
      TableIndex other = end.schema().index(id);
      if (other != null
          && other.id() != made.id()
          && other.definition() != null
          && !isLater(other, made)) {
        String message = message(end, table, made, other);
        if (message != null) {
          out.add(statement, create.span(), message)
              .about(end.nameOnPath(table))
              .advice(
                  "Keep one of them: each costs every write, and space; the longer one serves the"
                      + " queries of both.")
              .because(other.birth(), other.name().name() + " was made here");
          return;
        }
      }
    }
  }

  /** Whether the same migration makes the other one below, where it is told. */
  private static boolean isLater(TableIndex other, TableIndex made) {
    return other.birth().migration() == made.birth().migration()
        && other.birth().place().span().start() > made.birth().place().span().start();
  }

  private static @Nullable String message(
      Database end, Table table, TableIndex made, TableIndex other) {
    String owner = end.nameOnPath(table);
    if (covers(other, made) && !isNeeded(made, other)) {
      return made.name().name()
          + " does nothing that "
          + other.name().name()
          + " of "
          + owner
          + " does not do: it has "
          + extent(made, other)
          + ".";
    }
    if (covers(made, other) && !isNeeded(other, made)) {
      return other.name().name()
          + " of "
          + owner
          + " does nothing any more that "
          + made.name().name()
          + " does not do: it has "
          + extent(other, made)
          + ".";
    }
    return null;
  }

  private static String extent(TableIndex shorter, TableIndex longer) {
    return keys(shorter).size() == keys(longer).size() ? "the same keys" : "its first keys";
  }

  /** A key's own index, and one that keeps rows unique which the other does not. */
  private static boolean isNeeded(TableIndex index, TableIndex other) {
    return index.constraint() != null
        || (index.isUnique() && !(other.isUnique() && keys(index).size() == keys(other).size()));
  }

  /** Whether the longer index can serve every query that the shorter one serves. */
  private static boolean covers(TableIndex longer, TableIndex shorter) {
    Index one = Objects.requireNonNull(longer.definition());
    Index two = Objects.requireNonNull(shorter.definition());
    int count = two.keys().size();
    boolean isPrefix =
        count <= one.keys().size() && forms(one.keys().subList(0, count)).equals(forms(two.keys()));
    boolean isOrdered = method(one).equals("btree") || count == one.keys().size();
    return isPrefix
        && isOrdered
        && longer.valid()
        && method(one).equals(method(two))
        && Objects.equals(text(one), text(two))
        && one.columns().containsAll(two.include());
  }

  private static List<IndexKey> keys(TableIndex index) {
    return Objects.requireNonNull(index.definition()).keys();
  }

  private static List<String> forms(List<IndexKey> keys) {
    return keys.stream()
        .map(
            key ->
                (key.column() != null ? key.column() : plain(key.expression().text()))
                    + " "
                    + key.opclass()
                    + " "
                    + key.opclassParameters()
                    + " "
                    + key.collation()
                    + " "
                    + Boolean.TRUE.equals(key.descending())
                    + " "
                    + (key.nullsFirst() == null
                        ? Boolean.TRUE.equals(key.descending())
                        : key.nullsFirst()))
        .toList();
  }

  private static String method(Index index) {
    return index.method() == null ? "btree" : index.method();
  }

  /** The text without what means nothing: quotes round names, blanks, enclosing parentheses. */
  private static String plain(String text) {
    return text.replaceAll("[\\s()\"]+", "");
  }

  private static @Nullable String text(Index index) {
    return index.where() == null ? null : plain(index.where().text());
  }
}
