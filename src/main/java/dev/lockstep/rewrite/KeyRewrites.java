package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of unique constraints and primary keys, whose index is built before them. */
public final class KeyRewrites {
  private KeyRewrites() {}

  /**
   * ADD UNIQUE or ADD PRIMARY KEY becomes a unique index built concurrently and then a constraint
   * USING INDEX, after the other actions of the statement; null where that is not to be had: on a
   * partitioned table, for a temporal key.
   */
  public static @Nullable Rewrite addKey(
      Database database, Statement statement, AddConstraint add) {
    Table table = database.table(add.table());
    String name = Rewrites.nameOf(database, statement, add);
    if (name == null || (table != null && table.isPartitioned())) {
      return null;
    }
    Index index = index(add.target(), add.constraint().definition(), name);
    if (index == null) {
      return null;
    }
    OtherActions others = OtherActions.of(database, statement, add);
    List<Operation> replaced = others.taking().stream().filter(it -> frees(it, name)).toList();
    List<Operation> first = new ArrayList<>(others.plain());
    others.taking().stream().filter(it -> !frees(it, name)).forEach(first::add);
    List<Step> steps = new ArrayList<>();
    if (!first.isEmpty()) {
      steps.add(Rewrites.otherChanges(database, add.table(), first));
    }
    steps.addAll(others.before());
    steps.addAll(others.after());
    if (add.constraint().definition() instanceof Constraint.PrimaryKey key) {
      Statement before =
          new Statement(first, statement.text(), statement.span(), statement.origin());
      steps.addAll(notNullSteps(database.after(before), add.target(), key.columns()));
    }
    steps.addAll(
        replaced.isEmpty()
            ? steps(add.target(), add.constraint(), name)
            : replacing(database, add, name, index, replaced));
    return new Rewrite("Build the index without stopping writes, then make it the key", steps);
  }

  /** Whether the action takes away what has the name now. */
  private static boolean frees(Operation operation, String name) {
    return operation instanceof DropConstraint drop && drop.constraint().equals(name);
  }

  /** The key that has the name makes way for the new one in one statement, index and all. */
  private static List<Step> replacing(
      Database database, AddConstraint add, String name, Index index, List<Operation> replaced) {
    String made = FreeNames.index(database, add.table(), name);
    boolean primary = add.constraint().definition() instanceof Constraint.PrimaryKey;
    List<Operation> swap = new ArrayList<>(replaced);
    Constraint key =
        add.constraint().withName(name).withDefinition(new Constraint.UsingIndex(primary, made));
    swap.add(new AddConstraint(add.target(), key, Span.SYNTHETIC));
    Migrate step =
        new Migrate(
            "replace_" + name,
            "Put the new key in the place of the old one, which reads no rows",
            true,
            List.of(new Change(swap)),
            List.of());
    Migrate undone = Inverse.undoing(step, swap, database);
    if (undone.irreversible() == null) {
      List<Change> undo = new ArrayList<>(undone.down());
      undo.add(Change.of(new CreateIndex(index.withName(made), false, false, Span.SYNTHETIC)));
      undone = step.undoneBy(undo.toArray(Change[]::new));
    }
    return List.of(build(add.target(), index.withName(made)), undone);
  }

  /** PRIMARY KEY USING INDEX over columns that may be NULL: they are made NOT NULL before. */
  public static @Nullable Rewrite requireFirst(
      Database database, AddConstraint add, List<String> columns) {
    List<Step> steps = new ArrayList<>(notNullSteps(database, add.target(), columns));
    Constraint.Definition written = add.constraint().definition();
    String index = written instanceof Constraint.UsingIndex using ? using.index() : "";
    String name = add.constraint().name() == null ? index : add.constraint().name();
    TableIndex known = database.index(new QualifiedName(add.table().schema(), index));
    List<Change> undo =
        known == null || known.definition() == null
            ? List.of()
            : undone(add.target(), name, known.definition().withName(index));
    steps.add(
        new Migrate(
            "make_" + add.table().name() + "_primary_key",
            "Make the index the primary key, which reads no rows now",
            true,
            List.of(Change.of(add)),
            undo));
    return new Rewrite("Forbid NULL in the columns first, then make them the key", steps);
  }

  /** The index goes with its constraint, so that what undoes the constraint makes it again. */
  private static List<Change> undone(RelationTarget target, String name, Index index) {
    return List.of(
        Change.of(new DropConstraint(target, name, false, false, Span.SYNTHETIC)),
        Change.of(new CreateIndex(index, false, false, Span.SYNTHETIC)));
  }

  private static List<Step> notNullSteps(
      Database database, RelationTarget target, List<String> columns) {
    List<Step> steps = new ArrayList<>();
    for (String column : columns) {
      TableColumn known = database.column(target.name(), column);
      if (known == null || !Boolean.TRUE.equals(known.notNull())) {
        Expression value = known == null ? null : known.defaultValue();
        String fill = value == null || value.isNull() ? null : value.text();
        steps.addAll(new NotNullSteps(database, target, column).all(fill));
      }
    }
    return steps;
  }

  /** The index under the constraint's name, and the constraint over it; empty for no such key. */
  static List<Step> steps(RelationTarget target, Constraint constraint, String name) {
    Index index = index(target, constraint.definition(), name);
    if (index == null) {
      return List.of();
    }
    boolean primary = constraint.definition() instanceof Constraint.PrimaryKey;
    Constraint key =
        constraint.withName(name).withDefinition(new Constraint.UsingIndex(primary, name));
    return List.of(
        build(target, index),
        new Migrate(
            "add_" + name,
            "Make the index the "
                + (primary ? "primary key" : "constraint")
                + ", which reads no"
                + " rows",
            true,
            List.of(Change.of(new AddConstraint(target, key, Span.SYNTHETIC))),
            undone(target, name, index)));
  }

  private static Migrate build(RelationTarget target, Index index) {
    String name = Objects.requireNonNull(index.name(), "an index to build has a name");
    QualifiedName made = new QualifiedName(target.name().schema(), name);
    CreateIndex create = new CreateIndex(index, true, false, Span.SYNTHETIC);
    return new Migrate(
            "create_" + name,
            "Build " + name + " concurrently, outside a transaction",
            false,
            List.of(Change.of(create)),
            List.of(Change.of(new DropIndex(made, true, true, false, Span.SYNTHETIC))))
        .checking(Checks.beforeBuild(index));
  }

  private static @Nullable Index index(
      RelationTarget target, Constraint.Definition definition, String name) {
    return switch (definition) {
      case Constraint.Unique key when !key.withoutOverlaps() ->
          index(
              target,
              name,
              key.columns(),
              key.include(),
              key.nullsNotDistinct(),
              key.parameters(),
              key.tablespace());
      case Constraint.PrimaryKey key when !key.withoutOverlaps() ->
          index(
              target,
              name,
              key.columns(),
              key.include(),
              false,
              key.parameters(),
              key.tablespace());
      default -> null;
    };
  }

  private static Index index(
      RelationTarget target,
      String name,
      List<String> columns,
      List<String> include,
      boolean nullsNotDistinct,
      List<StorageParameter> parameters,
      @Nullable String tablespace) {
    return new Index(
        name,
        target.name(),
        false,
        true,
        null,
        columns.stream().map(KeyRewrites::key).toList(),
        include,
        nullsNotDistinct,
        parameters,
        tablespace,
        null);
  }

  private static IndexKey key(String column) {
    Expression.Column reference =
        new Expression.Column(null, column, Identifiers.quoted(column), Span.SYNTHETIC);
    return new IndexKey(reference, null, null, List.of(), null, null, Span.SYNTHETIC);
  }
}
