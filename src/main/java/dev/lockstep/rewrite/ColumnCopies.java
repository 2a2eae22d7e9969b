package dev.lockstep.rewrite;

import dev.lockstep.ast.ColumnRenaming;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.TypeDependents;
import dev.lockstep.schema.ColumnRename;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a live table beside their copies, with the copies of every index and constraint they
 * are part of: what a plan builds before the copies take the place of the columns.
 */
record ColumnCopies(
    Database database,
    Table table,
    RelationTarget target,
    List<ColumnCopy> columns,
    List<IndexCopy> indexes,
    List<CheckCopy> checks,
    List<ForeignKeyCopy> foreignKeys) {

  /** An index and its copy; {@code key} is the constraint it serves, null for none. */
  record IndexCopy(TableIndex original, Index copy, @Nullable TableConstraint key) {}

  /** A CHECK and its copy, which is NOT VALID at first. */
  record CheckCopy(TableConstraint original, Constraint copy) {}

  /** A foreign key from the columns, or to them from {@code owner}, and its copy. */
  record ForeignKeyCopy(RelationTarget owner, TableConstraint original, Constraint copy) {}

  ColumnCopies {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /**
   * The table, where all is known of it that a copy of a column needs: null for one that the
   * history has shown only in parts, and for any but a plain table.
   */
  static @Nullable Table plainTable(Database database, RelationTarget target) {
    Table table = database.table(target.name());
    return table == null || target.kind() != RelationTarget.Kind.TABLE || !isPlain(table)
        ? null
        : table;
  }

  private static boolean isPlain(Table table) {
    return table.complete()
        && !table.foreign()
        && !table.isTemporary()
        && !table.isTyped()
        && !table.isPartitioned()
        && !table.isPartition()
        && table.parents().isEmpty()
        && table.children().isEmpty()
        && table.rules().isEmpty();
  }

  /** A name for a new column of the table. */
  static String freshColumn(Table table, String column, String label) {
    return ServerNames.choose(column, "", label, name -> table.column(name) != null);
  }

  /** The copies with all that hangs on the columns, or null where something cannot be copied. */
  static @Nullable ColumnCopies of(
      Database database, Table table, RelationTarget target, List<ColumnCopy> columns) {
    for (ColumnCopy column : columns) {
      AlterColumnType any =
          new AlterColumnType(
              target, column.original().name(), column.copy().type(), null, null, Span.SYNTHETIC);
      if (!TypeDependents.refusing(any, database).isEmpty()) {
        return null;
      }
    }
    Copier copier = new Copier(database, table, target, columns);
    return copier.copies();
  }

  /** Follows the columns' new names through indexes and constraints. */
  private static final class Copier {
    private final Database database;
    private final Table table;
    private final RelationTarget target;
    private final List<ColumnCopy> columns;
    private final List<IndexCopy> indexes = new ArrayList<>();
    private final List<CheckCopy> checks = new ArrayList<>();
    private final List<ForeignKeyCopy> foreignKeys = new ArrayList<>();

    Copier(Database database, Table table, RelationTarget target, List<ColumnCopy> columns) {
      this.database = database;
      this.table = table;
      this.target = target;
      this.columns = columns;
    }

    @Nullable ColumnCopies copies() {
      boolean all =
          table.indexes().stream().allMatch(this::copyIndex)
              && table.constraints().stream().allMatch(this::copyConstraint)
              && table.referencing().stream().allMatch(this::copyReferences);
      return all
          ? new ColumnCopies(database, table, target, columns, indexes, checks, foreignKeys)
          : null;
    }

    private boolean copyIndex(int id) {
      TableIndex index = database.schema().index(id);
      Index definition = index == null ? null : index.definition();
      if (index == null || definition == null) {
        return false;
      }
      if (!uses(definition.columns())) {
        return true;
      }
      Stream<Expression> expressions =
          Stream.concat(
              definition.keys().stream().map(key -> key.expression()),
              Stream.ofNullable(definition.where()));
      if (!expressions.allMatch(this::canFollow)) {
        return false;
      }
      Index copy = definition;
      for (ColumnCopy column : columns) {
        copy = rename(column).in(copy);
      }
      String name = freshRelation(index.name());
      TableConstraint key =
          index.constraint() == null ? null : table.constraint(index.constraint());
      if (index.constraint() != null && key == null) {
        return false;
      }
      indexes.add(new IndexCopy(index, on(copy, name), key));
      return true;
    }

    private Index on(Index index, String name) {
      return new Index(
          name,
          target.name(),
          false,
          index.unique(),
          index.method(),
          index.keys(),
          index.include(),
          index.nullsNotDistinct(),
          index.parameters(),
          index.tablespace(),
          index.where());
    }

    private boolean copyConstraint(TableConstraint constraint) {
      if (!uses(constraint.columns())) {
        return true;
      }
      return switch (constraint.definition()) {
        case Constraint.Check check -> {
          boolean can = canFollow(check.expression());
          if (can) {
            checks.add(new CheckCopy(constraint, copyOf(constraint, table, renamed(check))));
          }
          yield can;
        }
        case Constraint.ForeignKey key -> {
          boolean isItsOwn = constraint.referenced() == table.id();
          Constraint.Definition own = renamed(key);
          Constraint.Definition both = isItsOwn ? renamedReferenced(own) : own;
          foreignKeys.add(new ForeignKeyCopy(target, constraint, copyOf(constraint, table, both)));
          yield !key.period();
        }
        case Constraint.NotNull notNull -> true;
        case Constraint.Unique key -> !key.withoutOverlaps();
        case Constraint.PrimaryKey key -> !key.withoutOverlaps();
        case Constraint.Exclude exclude -> false;
        case Constraint.UsingIndex index -> false;
      };
    }

    /** The foreign keys of another table that point to the columns. */
    private boolean copyReferences(int id) {
      Table other = database.schema().table(id);
      List<TableConstraint> constraints = other == null ? List.of() : other.constraints();
      for (TableConstraint constraint : constraints) {
        Constraint.ForeignKey key = constraint.foreignKey();
        if (other == null || key == null || constraint.referenced() != table.id()) {
          continue;
        }
        boolean isOwnDone = id == table.id() && uses(key.columns());
        if (key.referencedColumns().isEmpty()) {
          return false;
        }
        if (uses(key.referencedColumns()) && !isOwnDone) {
          if (other.isPartitioned() || other.isPartition() || key.period()) {
            return false;
          }
          RelationTarget owner =
              RelationTarget.table(QualifiedName.parse(database.nameOnPath(other)));
          foreignKeys.add(
              new ForeignKeyCopy(
                  owner, constraint, copyOf(constraint, other, renamedReferenced(key))));
        }
      }
      return true;
    }

    private Constraint copyOf(
        TableConstraint constraint, Table owner, Constraint.Definition definition) {
      String name =
          ServerNames.choose(
              constraint.name(), "", "new", taken -> owner.constraint(taken) != null);
      return constraint.asWritten().withName(name).withDefinition(definition).withNotValid(true);
    }

    private String freshRelation(QualifiedName name) {
      return ServerNames.choose(
          name.name(), "", "new", taken -> database.find(name.withName(taken)) != null);
    }

    private boolean uses(List<String> names) {
      return columns.stream().anyMatch(column -> names.contains(column.original().name()));
    }

    private boolean canFollow(Expression expression) {
      return columns.stream()
          .allMatch(column -> new ColumnRenaming(from(column), to(column)).in(expression) != null);
    }

    private Constraint.Definition renamed(Constraint.Definition definition) {
      Constraint.Definition now = definition;
      for (ColumnCopy column : columns) {
        now = rename(column).in(now);
      }
      return now;
    }

    private Constraint.Definition renamedReferenced(Constraint.Definition definition) {
      Constraint.Definition now = definition;
      for (ColumnCopy column : columns) {
        now = rename(column).inReferenced(now);
      }
      return now instanceof Constraint.ForeignKey key
          ? new Constraint.ForeignKey(
              key.columns(),
              target.name(),
              key.referencedColumns(),
              key.match(),
              key.onDelete(),
              key.onUpdate(),
              key.period())
          : now;
    }

    private static ColumnRename rename(ColumnCopy column) {
      return new ColumnRename(from(column), to(column));
    }

    private static String from(ColumnCopy column) {
      return column.original().name();
    }

    private static String to(ColumnCopy column) {
      return column.copy().name();
    }
  }
}
