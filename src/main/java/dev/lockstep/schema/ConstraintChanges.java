package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AlterConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What constraints and the actions on them change in the schema. */
final class ConstraintChanges {
  private final Draft draft;

  ConstraintChanges(Draft draft) {
    this.draft = draft;
  }

  /** The columns of its own table that a constraint is about. */
  static List<String> columns(Constraint.Definition definition) {
    return switch (definition) {
      case Constraint.Check c -> c.expression().columns();
      case Constraint.NotNull c -> List.of(c.column());
      case Constraint.Unique c -> c.columns();
      case Constraint.PrimaryKey c -> c.columns();
      case Constraint.ForeignKey c -> c.columns();
      case Constraint.Exclude c ->
          c.elements().stream().flatMap(e -> e.key().expression().columns().stream()).toList();
      case Constraint.UsingIndex c -> List.of();
    };
  }

  void add(QualifiedName name, Constraint constraint) {
    Table table = draft.tableOrUndescribed(name, constraint.span());
    if (table != null) {
      addTo(table.id(), constraint, false);
    }
  }

  /** Adds a constraint; in CREATE TABLE ({@code making}) it holds whatever it says of validity. */
  void addTo(int tableId, Constraint constraint, boolean making) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    String name =
        constraint.name() != null
            ? constraint.name()
            : ServerNames.constraint(
                table.name().name(), constraint.definition(), taken -> isTaken(table, taken));
    Constraint.Definition definition = constraint.definition();
    int index = makeIndex(table, name, definition, constraint.span());
    if (definition instanceof Constraint.UsingIndex using) {
      definition = definitionOf(using, index);
      name = constraint.name() != null ? constraint.name() : using.index();
    }
    int referenced = Table.NONE;
    if (definition instanceof Constraint.ForeignKey key) {
      Table other = draft.tableOrUndescribed(key.referenced(), constraint.span());
      if (other != null) {
        referenced = other.id();
        draft.put(other.withReferencing(Table.plus(other.referencing(), tableId)));
      }
    }
    boolean valid = (making || !constraint.notValid()) && !constraint.notEnforced();
    TableConstraint made =
        new TableConstraint(
            name,
            definition,
            valid,
            !constraint.notEnforced(),
            referenced,
            index,
            draft.birth(constraint.span()));
    draft.changeTable(
        tableId,
        t -> {
          List<TableConstraint> all = new ArrayList<>(t.constraints());
          all.removeIf(c -> c.name().equals(made.name()));
          all.add(made);
          return t.withConstraints(all);
        });
    enforceNotNull(tableId, made);
    if (definition instanceof Constraint.Check) {
      for (int child : table.children()) {
        addTo(child, constraint.withName(name), making);
      }
    }
  }

  private static boolean isTaken(Table table, String name) {
    return table.constraint(name) != null;
  }

  private void enforceNotNull(int tableId, TableConstraint constraint) {
    List<String> columns =
        switch (constraint.definition()) {
          case Constraint.PrimaryKey key -> key.columns();
          case Constraint.NotNull notNull when constraint.holds() -> List.of(notNull.column());
          default -> List.of();
        };
    for (String column : columns) {
      draft.changeTable(tableId, t -> t.withColumn(column, c -> c.withNotNull(true)));
    }
  }

  private int makeIndex(Table table, String name, Constraint.Definition definition, Span span) {
    Index index =
        switch (definition) {
          case Constraint.PrimaryKey key ->
              keyIndex(table, name, key.columns(), key.include(), false);
          case Constraint.Unique key ->
              keyIndex(table, name, key.columns(), key.include(), key.nullsNotDistinct());
          case Constraint.Exclude exclude ->
              new Index(
                  name,
                  table.name(),
                  false,
                  false,
                  exclude.method(),
                  exclude.elements().stream().map(Constraint.Exclude.Element::key).toList(),
                  exclude.include(),
                  false,
                  List.of(),
                  null,
                  exclude.where());
          default -> null;
        };
    if (index != null) {
      return new IndexChanges(draft).make(table.id(), index, name, span);
    }
    if (definition instanceof Constraint.UsingIndex using
        && draft.find(new QualifiedName(table.name().schema(), using.index()))
            instanceof TableIndex found) {
      draft.put(found.withName(found.name().withName(name)).withConstraint(name));
      return found.id();
    }
    return Table.NONE;
  }

  private static Index keyIndex(
      Table table, String name, List<String> columns, List<String> include, boolean notDistinct) {
    List<IndexKey> keys =
        columns.stream()
            .map(
                c ->
                    new IndexKey(
                        new Expression.Column(null, c, c, Span.SYNTHETIC),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        Span.SYNTHETIC))
            .toList();
    return new Index(
        name, table.name(), false, true, null, keys, include, notDistinct, List.of(), null, null);
  }

  private Constraint.Definition definitionOf(Constraint.UsingIndex using, int indexId) {
    TableIndex index = draft.schema.index(indexId);
    if (index == null || index.definition() == null) {
      return using;
    }
    List<String> columns = new ArrayList<>();
    for (IndexKey key : index.definition().keys()) {
      String column = key.column();
      if (column == null) {
        return using;
      }
      columns.add(column);
    }
    List<String> include = index.definition().include();
    return using.primaryKey()
        ? new Constraint.PrimaryKey(columns, include, false, List.of(), null)
        : new Constraint.Unique(
            columns, include, index.definition().nullsNotDistinct(), false, List.of(), null);
  }

  void alter(AlterConstraint o) {
    Boolean enforced = o.enforced();
    if (enforced != null) {
      draft.change(
          o.table(),
          o.span(),
          t ->
              t.withConstraint(
                  o.constraint(), c -> c.withEnforced(enforced).withValidated(enforced)));
    }
  }

  void validate(ValidateConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    validateIn(table.id(), o.constraint());
    for (int child : table.children()) {
      validateIn(child, o.constraint());
    }
  }

  private void validateIn(int tableId, String name) {
    draft.changeTable(tableId, t -> t.withConstraint(name, c -> c.withValidated(true)));
    Table table = draft.schema.table(tableId);
    TableConstraint constraint = table == null ? null : table.constraint(name);
    if (constraint != null) {
      enforceNotNull(tableId, constraint);
    }
  }

  void drop(DropConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    @Nullable TableConstraint constraint = table == null ? null : table.constraint(o.constraint());
    if (table != null && constraint != null) {
      dropFrom(table.id(), constraint, o.span());
      for (int child : table.children()) {
        Table below = draft.schema.table(child);
        TableConstraint inherited = below == null ? null : below.constraint(o.constraint());
        if (inherited != null) {
          dropFrom(child, inherited, o.span());
        }
      }
    }
  }

  void dropFrom(int tableId, TableConstraint constraint, Span span) {
    draft.changeTable(
        tableId,
        t ->
            t.withConstraints(
                t.constraints().stream()
                    .filter(c -> !c.name().equals(constraint.name()))
                    .toList()));
    TableIndex index = draft.schema.index(constraint.index());
    if (index != null) {
      new Removals(draft).dropIndex(index, span);
    }
    if (constraint.definition() instanceof Constraint.NotNull notNull) {
      draft.changeTable(tableId, t -> t.withColumn(notNull.column(), c -> c.withNotNull(false)));
    }
    Table table = draft.schema.table(tableId);
    if (constraint.referenced() != Table.NONE
        && table != null
        && table.constraints().stream().noneMatch(c -> c.referenced() == constraint.referenced())) {
      draft.changeTable(
          constraint.referenced(), t -> t.withReferencing(Table.minus(t.referencing(), tableId)));
    }
  }

  /** DROP NOT NULL also drops the named constraint that stood for it (18). */
  void dropNotNull(QualifiedName name, String column, Span span) {
    draft.change(
        name,
        span,
        t ->
            t.withConstraints(
                t.constraints().stream()
                    .filter(
                        c ->
                            !(c.definition() instanceof Constraint.NotNull notNull
                                && notNull.column().equals(column)))
                    .toList()));
  }

  void rename(RenameConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    draft.put(table.withConstraint(o.from(), c -> c.withName(o.to())));
    TableConstraint constraint = table.constraint(o.from());
    if (constraint != null) {
      draft.changeIndex(
          constraint.index(), i -> i.withName(i.name().withName(o.to())).withConstraint(o.to()));
    }
  }
}
