package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.Like;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Effects of CREATE TABLE on what is there already: parents, referenced tables, sources. */
final class CreateTableEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  CreateTableEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void create(CreateTable o) {
    Relation before = existing(o);
    if (before != null) {
      if (o.ifNotExists()) {
        return;
      }
      if (before.birth().isInHistory()) {
        tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + o.table().name() + "\" already exists");
      }
    }
    if (o.table().schema() != null) {
      targets.isSchemaThere(o.table().schema(), false);
    }
    checkDefinition(o);
    constraints(o).forEach(each -> references(o, each));
    o.inherits().forEach(parent -> inherit(o, parent));
    o.likes().forEach(this::like);
    o.columns().forEach(column -> Defaults.lockSequences(tally, column, false));
    if (o.partitionOf() != null) {
      new PartitionEffects(tally).create(o.partitionOf(), o.partitionBy(), o.persistence());
    }
    if (o.query() != null) {
      Outputs.refuse(o.query(), tally);
      new Reading(tally).read(o.query(), o.withData());
    }
  }

  private @Nullable Relation existing(CreateTable o) {
    if (o.persistence() == Persistence.TEMPORARY) {
      return database.find(o.table().withSchema("pg_temp"));
    }
    String schema =
        o.table().schema() != null
            ? o.table().schema()
            : database.session().searchPath().getFirst();
    return database.find(o.table().withSchema(schema));
  }

  private static Stream<Constraint> constraints(CreateTable o) {
    return Stream.concat(
        o.columns().stream().flatMap(column -> column.constraints().stream()),
        o.constraints().stream());
  }

  private void references(CreateTable o, Constraint constraint) {
    if (constraint.definition() instanceof Constraint.ForeignKey key
        && !key.referenced().equals(o.table())) {
      new ForeignKeyEffects(tally).addNew(o.persistence(), key, name -> typeOf(o, name));
    }
  }

  private static @Nullable SqlType typeOf(CreateTable o, String name) {
    return o.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(column -> column.type().stored())
        .findFirst()
        .orElse(null);
  }

  private void inherit(CreateTable o, QualifiedName parentName) {
    if (targets.isMissing(parentName, false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(parentName, RelationKind.TABLE, SHARE_UPDATE_EXCLUSIVE);
    Table parent = database.table(parentName);
    if (parent == null) {
      return;
    }
    // Defaults come along, and with them what they count on.
    parent.columns().forEach(c -> Defaults.lockSequences(tally, c.defaultValue(), false));
    if (parent.isTemporary() && o.persistence() != Persistence.TEMPORARY) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot inherit from a temporary relation");
    }
    if (parent.isPartitioned() || parent.isPartition()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot inherit from partitioned table or partition");
    }
    for (Column column : o.columns()) {
      TableColumn above = parent.column(column.name());
      if (above != null && above.type() != null && !above.type().sameAs(column.type().stored())) {
        tally.fail("42804", "column \"" + column.name() + "\" has a type conflict");
      }
    }
  }

  private void like(Like like) {
    if (!targets.isMissing(like.source(), false, Targets.UNDEFINED_TABLE)) {
      tally.lock(like.source(), RelationKind.TABLE, ACCESS_SHARE);
      if (database.table(like.source()) instanceof Table source
          && (like.options().contains("INCLUDING ALL")
              || like.options().contains("INCLUDING DEFAULTS"))) {
        source.columns().forEach(c -> Defaults.lockSequences(tally, c.defaultValue(), false));
      }
    }
  }

  private void checkDefinition(CreateTable o) {
    Set<String> names = new HashSet<>();
    for (Column column : o.columns()) {
      if (!names.add(column.name())) {
        tally.fail("42701", "column \"" + column.name() + "\" specified more than once");
      }
      if (column.defaultValue() != null
          && (column.identity() != null || column.generated() != null)) {
        tally.fail("42601", "both default and generation specified for \"" + column.name() + "\"");
      }
    }
    PartitionBy by = o.partitionBy();
    if (by != null && by.strategy().equals("list") && by.keys().size() > 1) {
      tally.fail("42P17", "cannot use \"list\" partition strategy with more than one column");
    }
    if (by == null && !o.foreign() && o.partitionOf() == null) {
      o.parameters().forEach(parameter -> StorageParameters.check(parameter, tally));
    }
    ExpressionErrors errors = new ExpressionErrors(tally);
    for (Column column : o.columns()) {
      if (column.explicitNull() && column.notNull() != null) {
        tally.fail("42601", "conflicting NULL/NOT NULL declarations");
      }
      if (column.identity() != null && !ColumnTypeEffects.isCounter(column.type())) {
        tally.fail("22023", "identity column type must be smallint, integer, or bigint");
      }
      errors.refuseModifiers(column.type());
      if (column.defaultValue() != null) {
        errors.refuseDefault(column.defaultValue().expression());
        Defaults.refuseLabel(tally, column.type(), column.defaultValue().expression());
        Values.refuseDefault(tally, column.type(), column.defaultValue().expression());
      }
    }
    List<Constraint> constraints = constraints(o).toList();
    for (Constraint constraint : constraints) {
      if (constraint.definition() instanceof Constraint.Check check) {
        errors.refuseOtherRows(check.expression(), "check constraints");
      }
    }
    if (constraints.stream().filter(c -> c.definition() instanceof Constraint.PrimaryKey).count()
        > 1) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "multiple primary keys for table \"" + o.table().name() + "\" are not allowed");
    }
    checkColumns(o, names);
    checkPartitionKey(o);
  }

  /** Columns that constraints name must be there, unless they may come from elsewhere. */
  private void checkColumns(CreateTable o, Set<String> names) {
    boolean closed =
        o.inherits().isEmpty()
            && o.likes().isEmpty()
            && o.partitionOf() == null
            && o.query() == null
            && o.ofType() == null;
    if (!closed) {
      return;
    }
    Stream<String> ofConstraints =
        constraints(o).flatMap(c -> ConstraintEffects.columns(c.definition()).stream());
    Stream<String> ofGenerated =
        o.columns().stream()
            .map(Column::generated)
            .filter(Objects::nonNull)
            .flatMap(generated -> generated.expression().columns().stream());
    Stream<String> ofKey = PartitionKeys.columns(o.partitionBy()).stream();
    Stream.of(ofConstraints, ofGenerated, ofKey)
        .flatMap(used -> used)
        .filter(used -> !names.contains(used) && !Targets.isSystemColumn(used))
        .forEach(
            used -> tally.fail(Targets.UNDEFINED_COLUMN, "column \"" + used + "\" does not exist"));
    for (Column column : o.columns()) {
      if (column.generated() != null) {
        new ExpressionErrors(tally).refuseGenerated(column.generated().expression(), null);
      }
    }
  }

  private void checkPartitionKey(CreateTable o) {
    PartitionBy by = o.partitionBy();
    if (by == null) {
      return;
    }
    for (Column column : o.columns()) {
      for (Constraint constraint : column.constraints()) {
        if (isKey(constraint) && !PartitionKeys.areCoveredBy(by, List.of(column.name()))) {
          PartitionKeys.fail(tally);
        }
      }
    }
    for (Constraint constraint : o.constraints()) {
      if (isKey(constraint)
          && !PartitionKeys.areCoveredBy(by, ConstraintEffects.columns(constraint.definition()))) {
        PartitionKeys.fail(tally);
      }
    }
  }

  private static boolean isKey(Constraint constraint) {
    return constraint.definition() instanceof Constraint.PrimaryKey
        || constraint.definition() instanceof Constraint.Unique;
  }
}
