package dev.lockstep.rewrite;

import static java.util.stream.Collectors.joining;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.effect.NotNullProof;
import dev.lockstep.rewrite.ColumnCopies.ForeignKeyCopy;
import dev.lockstep.rewrite.ColumnCopies.IndexCopy;
import dev.lockstep.rewrite.Step.Backfill;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps that put full copies of columns beside them while reads and writes go on: the columns
 * and a trigger, the rows in batches, then the indexes and constraints.
 */
final class CopySteps {
  private final ColumnCopies copies;
  private final RelationTarget target;
  private final RowTrigger trigger;

  /** The copies that are to be NOT NULL; in each, what proves that they hold no NULL. */
  private final List<NotNullSteps> required;

  CopySteps(ColumnCopies copies, RowTrigger trigger, List<String> required) {
    this.copies = copies;
    this.target = copies.target();
    this.trigger = trigger;
    this.required =
        required.stream().map(it -> new NotNullSteps(copies.database(), target, it)).toList();
  }

  /** Everything up to the point where the copies could stand for the columns. */
  List<Step> all() {
    List<Step> steps = new ArrayList<>();
    steps.add(expand());
    steps.add(backfill());
    Migrate validate = validate();
    if (!validate.up().isEmpty()) {
      steps.add(validate);
    }
    copies.indexes().forEach(index -> steps.add(build(index)));
    for (ForeignKeyCopy key : copies.foreignKeys()) {
      steps.addAll(foreignKey(key));
    }
    return steps;
  }

  /** The table's and the columns' names, as a part of a migration's name. */
  String base() {
    return target.name().name() + "_" + names("_");
  }

  /** The names of the columns that have copies. */
  String names(String separator) {
    return copies.columns().stream().map(it -> it.original().name()).collect(joining(separator));
  }

  List<String> originalNames() {
    return copies.columns().stream().map(it -> it.original().name()).toList();
  }

  String copyNames(String separator) {
    return copies.columns().stream().map(it -> it.copy().name()).collect(joining(separator));
  }

  private Migrate expand() {
    List<Operation> columns = new ArrayList<>();
    List<Operation> undo = new ArrayList<>();
    for (ColumnCopy column : copies.columns()) {
      columns.add(new AddColumn(target, column.copy(), false, Span.SYNTHETIC));
      undo.add(new DropColumn(target, column.copy().name(), false, false, Span.SYNTHETIC));
    }
    List<Change> up = new ArrayList<>(List.of(new Change(columns)));
    rowConstraints().forEach(constraint -> up.add(add(constraint)));
    up.addAll(trigger.create());
    List<Change> down = new ArrayList<>(trigger.drop());
    down.add(new Change(undo));
    String both = names(" and ") + (copies.columns().size() == 1 ? "" : " each");
    return new Migrate(
            "add_" + copyNames("_and_") + "_to_" + target.name().name(),
            "Add " + copyNames(" and ") + " beside " + both + ", kept in step by a trigger",
            true,
            up,
            down)
        .checking(copies.columns().stream().flatMap(it -> fits(it).stream()).toList());
  }

  /** From the first step on nothing that does not fit can be written any more. */
  private Optional<Check> fits(ColumnCopy column) {
    SqlType from = column.original().type();
    return from == null || !column.plain()
        ? Optional.empty()
        : Optional.ofNullable(
            TypeLimits.check(target.name(), column.quotedOriginal(), from, column.copy().type()));
  }

  private Change add(Constraint constraint) {
    Change add = Change.of(new AddConstraint(target, constraint, Span.SYNTHETIC));
    boolean forbidsNull =
        copies.columns().stream()
            .anyMatch(it -> NotNullProof.forbidsNull(constraint.definition(), it.copy().name()));
    return forbidsNull
        ? add.accepting("the trigger writes it for all code", "check-breaks-old-writers")
        : add;
  }

  /**
   * What each row has to satisfy: added NOT VALID with the columns, validated when they are filled.
   */
  private List<Constraint> rowConstraints() {
    List<Constraint> all = new ArrayList<>();
    required.forEach(it -> all.add(it.proof()));
    copies.checks().forEach(it -> all.add(it.copy()));
    return all;
  }

  private Backfill backfill() {
    List<ColumnCopy> columns = copies.columns();
    String set =
        columns.stream().map(it -> it.quotedCopy() + " = " + it.value()).collect(joining(", "));
    List<String> missing =
        columns.stream()
            .map(it -> it.quotedCopy() + " IS NULL AND " + it.value() + " IS NOT NULL")
            .toList();
    String where =
        missing.size() == 1 ? missing.getFirst() : "(" + String.join(") OR (", missing) + ")";
    return new Backfill(
        "backfill_" + target.name().name() + "_" + copyNames("_"),
        "Fill the rows that are there, batch by batch",
        target.name(),
        set,
        where,
        NotNullSteps.primaryKey(copies.table()));
  }

  private Migrate validate() {
    List<Change> up = new ArrayList<>();
    List<Check> before = new ArrayList<>();
    for (Constraint constraint : rowConstraints()) {
      String name = constraint.name();
      boolean stays =
          copies.checks().stream()
              .anyMatch(it -> it.copy().equals(constraint) && !it.original().validated());
      if (name != null && !stays && !constraint.notEnforced()) {
        up.add(Change.of(new ValidateConstraint(target, name, Span.SYNTHETIC)));
        Check check = Checks.beforeValidate(target.name(), constraint.definition());
        if (check != null) {
          before.add(check);
        }
      }
    }
    return new Migrate(
            "validate_" + target.name().name() + "_" + copyNames("_"),
            "Check the rows that are there, while reads and writes go on",
            true,
            up,
            List.of())
        .checking(before);
  }

  private static Migrate build(IndexCopy index) {
    CreateIndex create = new CreateIndex(index.copy(), true, false, Span.SYNTHETIC);
    String name = index.copy().name() == null ? "" : index.copy().name();
    QualifiedName made = new QualifiedName(index.copy().table().schema(), name);
    return new Migrate(
            "create_" + name,
            "Build " + name + " concurrently, outside a transaction",
            false,
            List.of(Change.of(create)),
            List.of(Change.of(new DropIndex(made, true, true, false, Span.SYNTHETIC))))
        .checking(Checks.beforeBuild(index.copy()));
  }

  private static List<Migrate> foreignKey(ForeignKeyCopy key) {
    String name = key.copy().name();
    if (name == null) {
      return List.of();
    }
    List<Migrate> steps = new ArrayList<>(Rewrites.notValidSteps(key.owner(), key.copy(), name));
    if (!key.original().validated()) {
      steps.removeLast();
    }
    String wanted = key.original().name();
    DropConstraint drop = new DropConstraint(key.owner(), wanted, false, false, Span.SYNTHETIC);
    steps.add(
        new Migrate(
            "replace_" + wanted,
            "Let " + name + " take the place of " + wanted,
            true,
            List.of(
                lockTimeout(),
                Change.of(drop),
                Change.of(new RenameConstraint(key.owner(), name, wanted, Span.SYNTHETIC))),
            List.of(
                Change.of(new RenameConstraint(key.owner(), wanted, name, Span.SYNTHETIC)),
                Change.of(
                    new AddConstraint(
                        key.owner(),
                        key.original().asWritten().withNotValid(true),
                        Span.SYNTHETIC)))));
    return steps;
  }

  /** What waits for a strong lock holds up all behind it, and so is not to wait for long. */
  static Change lockTimeout() {
    return Change.of(new SetParameter("lock_timeout", List.of("2s"), true, Span.SYNTHETIC));
  }
}
