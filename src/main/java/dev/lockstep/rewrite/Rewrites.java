package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.ast.ViewOperation.RefreshMaterializedView;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of indexes and constraints from the user's own statements. */
public final class Rewrites {
  private Rewrites() {}

  /** CREATE INDEX becomes CREATE INDEX CONCURRENTLY in a migration of its own. */
  public static Rewrite buildConcurrently(
      Database database, Statement statement, CreateIndex create) {
    String name = nameOf(database, statement, create);
    QualifiedName index = new QualifiedName(create.index().table().schema(), name);
    CreateIndex concurrent =
        new CreateIndex(create.index().withName(name), true, false, Span.SYNTHETIC);
    DropIndex undo = new DropIndex(index, true, true, false, Span.SYNTHETIC);
    return new Rewrite(
        "Build the index without stopping writes",
        List.of(
            new Migrate(
                    "create_" + name,
                    "Build " + name + " concurrently, outside a transaction",
                    false,
                    List.of(Change.of(concurrent)),
                    List.of(Change.of(undo)))
                .checking(Checks.beforeBuild(concurrent.index()))));
  }

  /** What a failed build may have left is dropped, then the index is built; nobody waits. */
  public static Rewrite rebuildConcurrently(
      Database database, Statement statement, CreateIndex create) {
    String name = nameOf(database, statement, create);
    QualifiedName index = new QualifiedName(create.index().table().schema(), name);
    DropIndex drop = new DropIndex(index, true, true, false, Span.SYNTHETIC);
    CreateIndex build = new CreateIndex(create.index().withName(name), true, false, Span.SYNTHETIC);
    return new Rewrite(
        "Drop what a failed build may have left, then build the index",
        List.of(
            new Migrate(
                "create_" + name,
                "Build " + name + " concurrently, after what may be left of it is dropped",
                false,
                List.of(Change.of(drop), Change.of(build)),
                List.of(Change.of(drop)))));
  }

  /** The index's name, or the one the server would choose. */
  private static String nameOf(Database database, Statement statement, CreateIndex create) {
    if (create.index().name() != null) {
      return create.index().name();
    }
    Database after = database.after(statement);
    Relation owner = after.find(create.index().table());
    List<Integer> indexes =
        switch (owner) {
          case Table table -> table.indexes();
          case View view -> view.indexes();
          case null, default -> List.of();
        };
    return indexes.stream()
        .map(after.schema()::index)
        .filter(Objects::nonNull)
        .filter(index -> create.index().equals(index.definition()))
        .map(index -> index.name().name())
        .reduce((first, last) -> last)
        .orElse(create.index().table().name() + "_idx");
  }

  /** DROP INDEX becomes DROP INDEX CONCURRENTLY in a migration of its own, index by index. */
  public static Rewrite dropConcurrently(Database database, Statement statement) {
    List<Step> steps = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      if (operation instanceof DropIndex drop) {
        steps.add(dropConcurrently(database, drop));
      }
    }
    return new Rewrite("Drop the index without stopping reads and writes", steps);
  }

  private static Migrate dropConcurrently(Database database, DropIndex drop) {
    DropIndex concurrent =
        new DropIndex(drop.index(), true, drop.ifExists(), false, Span.SYNTHETIC);
    TableIndex known = database.index(drop.index());
    Migrate step =
        new Migrate(
            "drop_" + drop.index().name(),
            "Drop " + drop.index().name() + " concurrently, outside a transaction",
            false,
            List.of(Change.of(concurrent)),
            List.of());
    return known == null || known.definition() == null
        ? step.irreversible("what " + drop.index().name() + " was over is not known")
        : step.undoneBy(
            Change.of(
                new CreateIndex(
                    known.definition().withName(known.name().name()),
                    true,
                    false,
                    Span.SYNTHETIC)));
  }

  /** REINDEX becomes REINDEX … CONCURRENTLY in a migration of its own. */
  public static Rewrite reindexConcurrently(Reindex reindex) {
    Reindex concurrent =
        new Reindex(reindex.scope(), reindex.name(), true, reindex.tablespace(), Span.SYNTHETIC);
    String name = reindex.name() == null ? "database" : reindex.name().name();
    return new Rewrite(
        "Rebuild without stopping reads and writes",
        List.of(
            new Migrate(
                "reindex_" + name,
                "Rebuild concurrently, outside a transaction",
                false,
                List.of(Change.of(concurrent)),
                List.of())));
  }

  /** REFRESH MATERIALIZED VIEW becomes REFRESH … CONCURRENTLY, which a transaction allows. */
  public static Rewrite refreshConcurrently(RefreshMaterializedView refresh) {
    RefreshMaterializedView concurrent =
        new RefreshMaterializedView(refresh.view(), true, true, Span.SYNTHETIC);
    return new Rewrite(
        "Refresh while reads go on",
        List.of(
            new Migrate(
                "refresh_" + refresh.view().name(),
                "Refresh it concurrently",
                true,
                List.of(Change.of(concurrent)),
                List.of())));
  }

  /** The statement as it is, in a migration of its own that runs outside a transaction. */
  public static Rewrite outsideTransaction(Database database, Statement statement) {
    Operation first = statement.operations().getFirst();
    return switch (first) {
      case CreateIndex create ->
          new Rewrite(
              "Build the index outside a transaction and without the migration lock",
              buildConcurrently(database, statement, create).steps());
      case DropIndex drop ->
          new Rewrite(
              "Drop the index outside a transaction",
              dropConcurrently(database, statement).steps());
      default ->
          new Rewrite(
              "Run the statement outside a transaction",
              List.of(
                  new Migrate(
                      "run_outside_transaction",
                      "Run it in a migration of its own, outside a transaction",
                      false,
                      List.of(Change.of(statement)),
                      List.of())));
    };
  }

  /**
   * ADD CONSTRAINT becomes ADD CONSTRAINT … NOT VALID and, in another migration, VALIDATE; the
   * other actions of the statement stay with the first step where nobody waits for them.
   */
  public static @Nullable Rewrite addNotValid(
      Database database, Statement statement, AddConstraint add) {
    String name = nameOf(database, statement, add);
    if (name == null) {
      return null;
    }
    RelationTarget target = add.target();
    OtherActions others = OtherActions.of(database, statement, add);
    List<Operation> first = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      if (operation.equals(add)) {
        Constraint later = add.constraint().withName(name).withNotValid(true);
        first.add(new AddConstraint(target, later, Span.SYNTHETIC));
      } else if (others.plain().contains(operation) || others.taking().contains(operation)) {
        first.add(operation);
      }
    }
    boolean foreign = add.constraint().definition() instanceof Constraint.ForeignKey;
    Change change = new Change(first);
    if (OtherActions.takesForeignKey(others.taking(), database)) {
      change =
          change.accepting(
              "The foreign key that goes locks both tables, for a moment",
              "locks-referenced-table");
    }
    List<Step> steps = new ArrayList<>(others.before());
    steps.add(Inverse.undoing(addFirst(name, change, List.of()), first, database));
    steps.addAll(others.after());
    steps.add(validate(target, name, definition(database.after(statement), add, name)));
    return new Rewrite(
        "Add the " + (foreign ? "foreign key" : "constraint") + " first, check the rows later",
        steps);
  }

  /** The constraint as it stands once added: a foreign key names the columns of the other table. */
  private static Constraint.Definition definition(Database after, AddConstraint add, String name) {
    Table table = after.table(add.table());
    TableConstraint made = table == null ? null : table.constraint(name);
    return add.constraint().definition() instanceof Constraint.ForeignKey written
            && made != null
            && made.foreignKey() instanceof Constraint.ForeignKey key
        ? new Constraint.ForeignKey(
            written.columns(),
            written.referenced(),
            key.referencedColumns(),
            written.match(),
            written.onDelete(),
            written.onUpdate(),
            written.period())
        : add.constraint().definition();
  }

  /** A constraint added NOT VALID and validated later. */
  static List<Migrate> notValidSteps(RelationTarget target, Constraint constraint, String name) {
    AddConstraint add =
        new AddConstraint(target, constraint.withName(name).withNotValid(true), Span.SYNTHETIC);
    return List.of(
        addFirst(name, Change.of(add), List.of(drop(target, name))),
        validate(target, name, constraint.definition()));
  }

  private static Migrate addFirst(String name, Change change, List<Change> undo) {
    return new Migrate(
        "add_" + name, "Add " + name + " for new rows only", true, List.of(change), undo);
  }

  private static Change drop(RelationTarget target, String name) {
    return Change.of(new DropConstraint(target, name, false, false, Span.SYNTHETIC));
  }

  static Migrate otherChanges(Database database, QualifiedName table, List<Operation> others) {
    return otherChanges(database, table, others, "alter_" + table.name());
  }

  /** The actions of a statement beside the one that is rewritten, in a migration of their own. */
  static Migrate otherChanges(
      Database database, QualifiedName table, List<Operation> others, String name) {
    Migrate step =
        new Migrate(
            name,
            "Make the other changes to " + database.nameOnPath(table),
            true,
            List.of(new Change(others)),
            List.of());
    return Inverse.undoing(step, others, database);
  }

  /** A constraint that is there NOT VALID is validated, which stops nobody. */
  public static Rewrite validateOnly(RelationTarget target, String name) {
    return new Rewrite("Validate the constraint that is there", List.of(validate(target, name)));
  }

  /** The same, after a look at the rows that would violate it. */
  static Migrate validate(RelationTarget target, String name, Constraint.Definition definition) {
    Check check = Checks.beforeValidate(target.name(), definition);
    return check == null ? validate(target, name) : validate(target, name).checking(check);
  }

  static Migrate validate(RelationTarget target, String name) {
    return new Migrate(
        "validate_" + name,
        "Check the rows that are there, while reads and writes go on",
        true,
        List.of(Change.of(new ValidateConstraint(target, name, Span.SYNTHETIC))),
        List.of());
  }

  /** The constraint's name, or the one the server would choose; null when that cannot be told. */
  static @Nullable String nameOf(Database database, Statement statement, AddConstraint add) {
    if (add.constraint().name() != null) {
      return add.constraint().name();
    }
    Table table = database.after(statement).table(add.table());
    if (table == null) {
      return null;
    }
    return table.constraints().stream()
        .filter(constraint -> isSame(constraint.definition(), add.constraint().definition()))
        .map(TableConstraint::name)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** A foreign key that named no columns of the other table names its primary key once made. */
  private static boolean isSame(Constraint.Definition made, Constraint.Definition written) {
    return made instanceof Constraint.ForeignKey one && written instanceof Constraint.ForeignKey two
        ? one.columns().equals(two.columns()) && one.referenced().equals(two.referenced())
        : made.equals(written);
  }
}
