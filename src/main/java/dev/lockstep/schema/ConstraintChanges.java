package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
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

  void add(QualifiedName name, Constraint constraint, boolean only) {
    Table table = draft.tableOrUndescribed(name, constraint.span());
    if (table != null) {
      addTo(table.id(), constraint, false, only);
    }
  }

  /** Adds a constraint; in CREATE TABLE ({@code making}) it holds whatever it says of validity. */
  void addTo(int tableId, Constraint constraint, boolean making) {
    addTo(tableId, constraint, making, false);
  }

  private void addTo(int tableId, Constraint constraint, boolean making, boolean only) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    Constraint.Definition definition = constraint.definition();
    if (definition instanceof Constraint.NotNull notNull && hasNotNull(table, notNull.column())) {
      return;
    }
    String name = nameOf(table, constraint);
    KeyIndexes keys = new KeyIndexes(draft);
    int index = keys.make(table, name, definition, constraint.span());
    if (definition instanceof Constraint.UsingIndex using) {
      definition = keys.definitionOf(using, index);
      name = constraint.name() != null ? constraint.name() : using.index();
    }
    int referenced = Table.NONE;
    if (definition instanceof Constraint.ForeignKey key) {
      referenced = refer(tableId, key, constraint.span());
      definition = resolved(key, referenced);
    }
    boolean valid = (making || !constraint.notValid()) && !constraint.notEnforced();
    TableConstraint made =
        new TableConstraint(
            name,
            definition,
            TableConstraint.Timing.of(constraint),
            valid,
            !constraint.notEnforced(),
            referenced,
            index,
            draft.birth(constraint.span()),
            draft.place(constraint.span()));
    draft.changeTable(
        tableId,
        t -> {
          List<TableConstraint> all = new ArrayList<>(t.constraints());
          all.removeIf(c -> c.name().equals(made.name()));
          all.add(made);
          return t.withConstraints(all);
        });
    enforceNotNull(tableId, made, only);
    if (only) {
      draft.changeIndex(index, i -> i.withValid(!table.isPartitioned()));
    } else {
      passOn(table, made, constraint, making);
    }
  }

  private String nameOf(Table table, Constraint constraint) {
    if (constraint.name() != null) {
      return constraint.name();
    }
    return ServerNames.constraint(
        table.name().name(), constraint.definition(), taken -> isTaken(table, taken));
  }

  private int refer(int tableId, Constraint.ForeignKey key, Span span) {
    Table other = draft.tableOrUndescribed(key.referenced(), span);
    if (other == null) {
      return Table.NONE;
    }
    draft.put(other.withReferencing(Table.plus(other.referencing(), tableId)));
    return other.id();
  }

  /** The foreign key with the columns of the primary key it means, where that is known. */
  private Constraint.Definition resolved(Constraint.ForeignKey key, int referenced) {
    Table other = draft.schema.table(referenced);
    if (other == null || !key.referencedColumns().isEmpty()) {
      return key;
    }
    for (TableConstraint constraint : other.constraints()) {
      if (constraint.definition() instanceof Constraint.PrimaryKey primary) {
        return new Constraint.ForeignKey(
            key.columns(),
            key.referenced(),
            primary.columns(),
            key.match(),
            key.onDelete(),
            key.onUpdate(),
            key.period());
      }
    }
    return key;
  }

  /** What the tables below get of a constraint (manual 5.11 and 5.12). */
  private void passOn(Table table, TableConstraint made, Constraint constraint, boolean making) {
    Inheritance inheritance = new Inheritance(draft, this);
    for (int child : table.children()) {
      switch (made.definition()) {
        case Constraint.Check check -> {
          Table below = draft.schema.table(child);
          if (!check.noInherit() && below != null && below.constraint(made.name()) == null) {
            addTo(child, constraint.withName(made.name()), making);
          }
        }
        case Constraint.NotNull notNull -> {
          if (!notNull.noInherit()) {
            addTo(child, constraint.withName(made.name()), making);
          }
        }
        case Constraint.PrimaryKey key when table.isPartitioned() ->
            inheritance.shareKey(child, made, constraint.span());
        case Constraint.Unique key when table.isPartitioned() ->
            inheritance.shareKey(child, made, constraint.span());
        case Constraint.Exclude key when table.isPartitioned() ->
            inheritance.shareKey(child, made, constraint.span());
        case Constraint.ForeignKey key when table.isPartitioned() ->
            inheritance.shareForeignKey(child, made, key, constraint.span());
        default -> {}
      }
    }
  }

  private static boolean hasNotNull(Table table, String column) {
    return table.constraints().stream().anyMatch(c -> isOn(c, column));
  }

  private boolean isTaken(Table table, String name) {
    return table.constraint(name) != null
        || draft.schema.names().containsKey(new QualifiedName(table.name().schema(), name));
  }

  private void enforceNotNull(int tableId, TableConstraint constraint, boolean only) {
    List<String> columns =
        switch (constraint.definition()) {
          case Constraint.PrimaryKey key -> key.columns();
          case Constraint.NotNull notNull when constraint.holds() -> List.of(notNull.column());
          default -> List.of();
        };
    Table table = draft.schema.table(tableId);
    boolean throughout =
        !(constraint.definition() instanceof Constraint.NotNull notNull && notNull.noInherit());
    for (int id : draft.reach(tableId, only || !throughout)) {
      for (String column : columns) {
        draft.changeTable(id, t -> t.withColumn(column, c -> c.withNotNull(true)));
      }
    }
    if (table != null && constraint.definition() instanceof Constraint.PrimaryKey) {
      columns.forEach(
          column -> noteNotNull(tableId, null, column, constraint.birth().place(), false));
    }
  }

  /** Since version 18 a NOT NULL is a constraint with a name (manual 5.5.2). */
  void noteNotNull(int tableId, @Nullable String name, String column, Place place, boolean only) {
    if (!draft.target.atLeast(18)) {
      return;
    }
    Constraint.NotNull notNull = new Constraint.NotNull(column, false);
    addTo(tableId, Constraint.of(name, notNull, place.span()), false, only);
    for (int id : draft.reach(tableId, only)) {
      draft.changeTable(
          id,
          t ->
              t.withConstraints(
                  t.constraints().stream()
                      .map(c -> isOn(c, column) ? c.withValidated(true, place) : c)
                      .toList()));
    }
  }

  private static boolean isOn(TableConstraint constraint, String column) {
    return constraint.definition() instanceof Constraint.NotNull own && own.column().equals(column);
  }

  void alter(AlterConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    for (int id : draft.tree(table.id())) {
      draft.changeTable(
          id, t -> t.withConstraint(o.constraint(), c -> altered(c, o, draft.place(o.span()))));
    }
  }

  private static TableConstraint altered(
      TableConstraint constraint, AlterConstraint o, Place said) {
    TableConstraint now = constraint;
    if (o.enforced() != null) {
      now = now.withValidated(o.enforced(), said).withEnforced(o.enforced());
    }
    if (o.deferrable() != null || o.initiallyDeferred() != null) {
      boolean deferred = Boolean.TRUE.equals(o.initiallyDeferred());
      boolean deferrable = Boolean.TRUE.equals(o.deferrable());
      now =
          now.withTiming(
              deferred
                  ? TableConstraint.Timing.DEFERRED
                  : deferrable
                      ? TableConstraint.Timing.DEFERRABLE
                      : TableConstraint.Timing.IMMEDIATE);
    }
    return now;
  }

  void validate(ValidateConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    Place said = draft.place(o.span());
    draft.tree(table.id()).forEach(id -> validateIn(id, o.constraint(), said));
  }

  private void validateIn(int tableId, String name, Place said) {
    draft.changeTable(tableId, t -> withTold(t, name, said));
    draft.changeTable(
        tableId, t -> t.withConstraint(name, c -> c.validated() ? c : c.withValidated(true, said)));
    Table table = draft.schema.table(tableId);
    TableConstraint constraint = table == null ? null : table.constraint(name);
    if (constraint != null) {
      enforceNotNull(tableId, constraint, false);
    }
  }

  /** The table with the constraint that the history has not shown, as far as its name tells. */
  private static Table withTold(Table table, String name, Place said) {
    if (table.complete() || table.constraint(name) != null) {
      return table;
    }
    Constraint.Check told = TellingNames.notNull(table.name().name(), name);
    if (told == null) {
      return table;
    }
    List<TableConstraint> constraints = new ArrayList<>(table.constraints());
    constraints.add(
        new TableConstraint(
            name,
            told,
            TableConstraint.Timing.IMMEDIATE,
            true,
            true,
            Table.NONE,
            Table.NONE,
            table.birth(),
            said));
    return table.withConstraints(constraints);
  }

  void drop(DropConstraint o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    @Nullable TableConstraint constraint = table == null ? null : table.constraint(o.constraint());
    if (table == null || constraint == null) {
      return;
    }
    for (int id : draft.reach(table.id(), o.target().only())) {
      Table below = draft.schema.table(id);
      TableConstraint inherited = below == null ? null : below.constraint(o.constraint());
      if (inherited != null) {
        dropFrom(id, inherited, o.span());
      }
    }
  }

  void dropFrom(int tableId, TableConstraint constraint, Span span) {
    TableIndex index = draft.schema.index(constraint.index());
    if (index != null) {
      dropReferring(index, span);
    }
    draft.changeTable(
        tableId,
        t ->
            t.withConstraints(
                t.constraints().stream()
                    .filter(c -> !c.name().equals(constraint.name()))
                    .toList()));
    if (index != null) {
      dropBelow(index, span);
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

  /** The keys of the partitions go with the one they stand for. */
  private void dropBelow(TableIndex index, Span span) {
    for (int id : index.children()) {
      TableIndex below = draft.schema.index(id);
      String name = below == null ? null : below.constraint();
      Table owner = below == null ? null : draft.schema.table(below.table());
      TableConstraint own = owner == null || name == null ? null : owner.constraint(name);
      if (owner != null && own != null) {
        dropFrom(owner.id(), own, span);
      }
    }
  }

  /** Foreign keys cannot stand without the index they rest on: CASCADE has taken them. */
  void dropReferring(TableIndex index, Span span) {
    for (ReferringKey key : ReferringKey.on(index, draft.schema)) {
      dropFrom(key.table().id(), key.constraint(), span);
    }
  }

  /** DROP NOT NULL also drops the named constraint that stood for it (18). */
  void dropNotNull(int tableId, String column) {
    draft.changeTable(
        tableId,
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
    for (int id : draft.tree(table.id())) {
      draft.changeTable(id, t -> t.withConstraint(o.from(), c -> c.withName(o.to())));
    }
    TableConstraint constraint = table.constraint(o.from());
    if (constraint != null) {
      draft.changeIndex(
          constraint.index(), i -> i.withName(i.name().withName(o.to())).withConstraint(o.to()));
    }
  }
}
