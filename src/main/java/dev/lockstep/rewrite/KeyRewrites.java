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
    List<Step> steps = new ArrayList<>();
    List<Operation> others =
        statement.operations().stream().filter(operation -> !operation.equals(add)).toList();
    if (!others.isEmpty()) {
      steps.add(Rewrites.otherChanges(database, add.table(), others));
    }
    if (add.constraint().definition() instanceof Constraint.PrimaryKey key) {
      Statement before =
          new Statement(others, statement.text(), statement.span(), statement.origin());
      steps.addAll(notNullSteps(database.after(before), add.target(), key.columns()));
    }
    List<Step> keySteps = steps(add.target(), add.constraint(), name);
    if (keySteps.isEmpty()) {
      return null;
    }
    steps.addAll(keySteps);
    return new Rewrite("Build the index without stopping writes, then make it the key", steps);
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
    CreateIndex create = new CreateIndex(index, true, false, Span.SYNTHETIC);
    QualifiedName made = new QualifiedName(target.name().schema(), name);
    boolean primary = constraint.definition() instanceof Constraint.PrimaryKey;
    Constraint key =
        constraint.withName(name).withDefinition(new Constraint.UsingIndex(primary, name));
    return List.of(
        new Migrate(
                "create_" + name,
                "Build " + name + " concurrently, outside a transaction",
                false,
                List.of(Change.of(create)),
                List.of(Change.of(new DropIndex(made, true, true, false, Span.SYNTHETIC))))
            .checking(Checks.beforeBuild(index)),
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
