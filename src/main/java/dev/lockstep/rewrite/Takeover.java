package dev.lockstep.rewrite;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SequenceOperation.AlterSequence;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AddIdentity;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropIdentity;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetCluster;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.rewrite.ColumnCopies.CheckCopy;
import dev.lockstep.rewrite.ColumnCopies.IndexCopy;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The statements by which full copies of columns get what the columns had: NOT NULL, keys, the
 * names of indexes and checks, sequences. None reads or writes rows; all belong into one
 * transaction. {@code wanted} are the columns as they shall be, in the order of the copies, which
 * by then have their names.
 */
record Takeover(ColumnCopies copies, List<TableColumn> wanted) {

  /** The copies that are to be NOT NULL, by their names as copies. */
  List<String> required() {
    return IntStream.range(0, wanted.size())
        .filter(i -> isRequired(wanted.get(i)))
        .mapToObj(i -> copies.columns().get(i).copy().name())
        .toList();
  }

  private static boolean isRequired(TableColumn column) {
    return Boolean.TRUE.equals(column.notNull());
  }

  /** Keys, checks and indexes of the old columns, which get no values any more. */
  List<Change> dropOldKeys() {
    List<Change> changes = new ArrayList<>();
    for (IndexCopy index : copies.indexes()) {
      TableConstraint key = index.key();
      changes.add(
          key != null
              ? dropConstraint(key.name())
                  .accepting("the key of the new column has taken its place", "drop-constraint")
              : Change.of(new DropIndex(name(index), false, false, false, Span.SYNTHETIC))
                  .accepting(
                      "the table is locked anyway, and only for an instant",
                      "drop-index-without-concurrently"));
    }
    copies.checks().forEach(check -> changes.add(dropConstraint(check.original().name())));
    return changes;
  }

  private Change dropConstraint(String name) {
    return Change.of(new DropConstraint(target(), name, false, false, Span.SYNTHETIC));
  }

  private RelationTarget target() {
    return copies.target();
  }

  private QualifiedName name(IndexCopy index) {
    return new QualifiedName(target().name().schema(), index.original().name().name());
  }

  /** The validated check saves SET NOT NULL its scan (12 and later); then it has done its work. */
  List<Change> notNull() {
    List<Change> changes = new ArrayList<>();
    for (TableColumn column : wanted) {
      NotNullSteps steps = notNullSteps(column);
      if (isRequired(column) && !steps.isProvenByItself()) {
        changes.add(Change.of(new SetNotNull(target(), column.name(), true, Span.SYNTHETIC)));
        changes.add(dropConstraint(Objects.requireNonNull(steps.proof().name())));
      }
    }
    return changes;
  }

  /** From 18 on NOT NULL has a name, free once the old columns may be NULL. */
  List<Change> notNullNames() {
    List<Change> changes = new ArrayList<>();
    for (TableColumn column : wanted) {
      NotNullSteps steps = notNullSteps(column);
      String proof = Objects.requireNonNull(steps.proof().name());
      if (isRequired(column) && steps.isProvenByItself() && !proof.equals(notNullName(column))) {
        changes.add(renameConstraint(proof, notNullName(column)));
      }
    }
    return changes;
  }

  private NotNullSteps notNullSteps(TableColumn column) {
    ColumnCopy copy = copies.columns().get(wanted.indexOf(column));
    return new NotNullSteps(database(), target(), copy.copy().name());
  }

  /** The name that the column's NOT NULL has, or that the server would choose. */
  private String notNullName(TableColumn column) {
    return copies.table().constraints().stream()
        .filter(it -> it.definition() instanceof Constraint.NotNull known && isOf(known, column))
        .map(TableConstraint::name)
        .findFirst()
        .orElseGet(
            () ->
                ServerNames.choose(
                    copies.table().name().name(), column.name(), "not_null", taken -> false));
  }

  private boolean isOf(Constraint.NotNull known, TableColumn column) {
    return copies.columns().get(wanted.indexOf(column)).original().name().equals(known.column());
  }

  /** Keys over the indexes that are there, and the old names for indexes and checks. */
  List<Change> keys() {
    List<Change> changes = new ArrayList<>();
    for (IndexCopy index : copies.indexes()) {
      TableConstraint key = index.key();
      String made = Objects.requireNonNull(index.copy().name());
      String wantedName = index.original().name().name();
      if (key != null) {
        boolean primary = key.definition() instanceof Constraint.PrimaryKey;
        Constraint taken = key.asWritten().withDefinition(new Constraint.UsingIndex(primary, made));
        changes.add(Change.of(new AddConstraint(target(), taken, Span.SYNTHETIC)));
      } else {
        changes.add(rename(RelationTarget.Kind.INDEX, made, wantedName));
      }
      if (copies.table().clusteredOn() == index.original().id()) {
        changes.add(Change.of(new SetCluster(target(), wantedName, Span.SYNTHETIC)));
      }
    }
    for (CheckCopy check : copies.checks()) {
      changes.add(
          renameConstraint(Objects.requireNonNull(check.copy().name()), check.original().name()));
    }
    return changes;
  }

  private Change renameConstraint(String from, String to) {
    return Change.of(new RenameConstraint(target(), from, to, Span.SYNTHETIC));
  }

  private Change rename(RelationTarget.Kind kind, String from, String to) {
    QualifiedName name = new QualifiedName(target().name().schema(), from);
    return Change.of(
        new RenameRelation(new RelationTarget(kind, name, false, false), to, Span.SYNTHETIC));
  }

  /** Sequences go on where they are; {@code old} names the columns that owned them. */
  List<Change> sequences(Function<ColumnCopy, String> old) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      ColumnCopy copy = copies.columns().get(i);
      Relation sequence = database().schema().relation(copy.original().sequence());
      Column.Identity identity = copy.original().identity();
      if (sequence == null) {
        continue;
      }
      if (identity == null) {
        changes.add(own(sequence, wanted.get(i).name()));
      } else {
        changes.addAll(identity(sequence, identity, wanted.get(i).name(), old.apply(copy)));
      }
    }
    return changes;
  }

  private Change own(Relation sequence, String column) {
    List<String> owner = new ArrayList<>();
    if (target().name().schema() != null) {
      owner.add(target().name().schema());
    }
    owner.add(target().name().name());
    owner.add(column);
    return Change.of(new AlterSequence(written(sequence), false, owner, false, "", Span.SYNTHETIC));
  }

  private QualifiedName written(Relation relation) {
    return QualifiedName.parse(database().nameOnPath(relation));
  }

  /** An identity's sequence cannot change hands: a new one goes on from the last value. */
  private List<Change> identity(
      Relation sequence, Column.Identity identity, String column, String old) {
    String name = sequence.name().name();
    String parked =
        ServerNames.choose(
            name, "", "old", taken -> database().find(sequence.name().withName(taken)) != null);
    List<Change> changes = new ArrayList<>();
    changes.add(rename(RelationTarget.Kind.SEQUENCE, name, parked));
    changes.add(Change.of(new AddIdentity(target(), column, identity, Span.SYNTHETIC)));
    String options = identity.options() == null ? "" : identity.options();
    String chosen =
        options.toUpperCase(Locale.ROOT).contains("SEQUENCE NAME")
            ? name
            : ServerNames.choose(target().name().name(), column, "seq", taken -> false);
    if (!chosen.equals(name)) {
      changes.add(rename(RelationTarget.Kind.SEQUENCE, chosen, name));
    }
    String schema = target().name().schema();
    changes.add(
        SequenceState.carry(new QualifiedName(schema, parked), new QualifiedName(schema, name)));
    changes.add(Change.of(new DropIdentity(target(), old, false, Span.SYNTHETIC)));
    return changes;
  }

  private Database database() {
    return copies.database();
  }
}
