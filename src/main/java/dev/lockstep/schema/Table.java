package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.ast.TableOperation.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands. {@code complete} is false while the history has shown only parts of it, and
 * where IF NOT EXISTS may have left another one alone. {@code indexes} are the ids of its indexes,
 * {@code referencing} those of the tables whose foreign keys point to it, {@code children} those of
 * its partitions and inheriting tables, {@code parents} those it is a partition of or inherits
 * from; {@code ofType} is the type of a typed table, {@code clusteredOn} the id of the index that
 * CLUSTER without a name follows; {@code rows} is null when it is not known which there are.
 */
public record Table(
    int id,
    QualifiedName name,
    Persistence persistence,
    boolean foreign,
    boolean complete,
    Filling filling,
    List<TableColumn> columns,
    List<TableConstraint> constraints,
    List<Integer> indexes,
    List<Integer> referencing,
    List<Integer> parents,
    List<Integer> children,
    @Nullable PartitionBy partitionBy,
    @Nullable Bound bound,
    @Nullable QualifiedName ofType,
    List<Trigger> triggers,
    List<RowPolicy> policies,
    List<String> rules,
    boolean rowSecurity,
    int clusteredOn,
    @Nullable Rows rows,
    Birth birth)
    implements Relation {

  /** The id of no relation. */
  public static final int NONE = -1;

  /** What is known to be in a table. */
  public enum Filling {
    EMPTY,
    /** Only rows of INSERT … VALUES. */
    VALUES,
    /** Rows of any number; every table the history did not make. */
    ANY
  }

  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    referencing = List.copyOf(referencing);
    parents = List.copyOf(parents);
    children = List.copyOf(children);
    triggers = List.copyOf(triggers);
    policies = List.copyOf(policies);
    rules = List.copyOf(rules);
  }

  /** A table nobody has described yet. */
  static Table undescribed(int id, QualifiedName name, Birth birth) {
    return new Table(
        id,
        name,
        Persistence.PERMANENT,
        false,
        false,
        Filling.ANY,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        NONE,
        null,
        birth);
  }

  @Override
  public RelationKind kind() {
    return RelationKind.TABLE;
  }

  public boolean isTemporary() {
    return persistence == Persistence.TEMPORARY;
  }

  public boolean isPartitioned() {
    return partitionBy != null;
  }

  public boolean isPartition() {
    return bound != null;
  }

  /** Whether its columns are those of a composite type (CREATE TABLE OF). */
  public boolean isTyped() {
    return ofType != null;
  }

  /** The column of that name, or null when it is not known to exist. */
  public @Nullable TableColumn column(String wanted) {
    for (TableColumn column : columns) {
      if (column.name().equals(wanted)) {
        return column;
      }
    }
    return null;
  }

  /** The constraint of that name, or null when it is not known to exist. */
  public @Nullable TableConstraint constraint(String wanted) {
    for (TableConstraint constraint : constraints) {
      if (constraint.name().equals(wanted)) {
        return constraint;
      }
    }
    return null;
  }

  @Override
  public Table withName(QualifiedName other) {
    return copy(c -> c.name = other);
  }

  Table withComplete(boolean other) {
    return copy(c -> c.complete = other);
  }

  Table withColumns(List<TableColumn> others) {
    return copy(c -> c.columns = others);
  }

  /** The table with one column changed, or itself when it has no such column. */
  Table withColumn(String column, UnaryOperator<TableColumn> change) {
    return withColumns(
        columns.stream().map(c -> c.name().equals(column) ? change.apply(c) : c).toList());
  }

  Table withConstraints(List<TableConstraint> others) {
    return copy(c -> c.constraints = others);
  }

  /** The table with one constraint changed, or itself when it has no such constraint. */
  Table withConstraint(String constraint, UnaryOperator<TableConstraint> change) {
    return withConstraints(
        constraints.stream().map(c -> c.name().equals(constraint) ? change.apply(c) : c).toList());
  }

  Table withIndexes(List<Integer> others) {
    return copy(c -> c.indexes = others);
  }

  Table withReferencing(List<Integer> others) {
    return copy(c -> c.referencing = others);
  }

  Table withParents(List<Integer> others) {
    return copy(c -> c.parents = others);
  }

  Table withChildren(List<Integer> others) {
    return copy(c -> c.children = others);
  }

  Table withPartitionBy(@Nullable PartitionBy other) {
    return copy(c -> c.partitionBy = other);
  }

  Table withBound(@Nullable Bound other) {
    return copy(c -> c.bound = other);
  }

  Table withOfType(@Nullable QualifiedName other) {
    return copy(c -> c.ofType = other);
  }

  Table withPersistence(Persistence other) {
    return copy(c -> c.persistence = other);
  }

  Table withFilling(Filling other) {
    return copy(c -> c.filling = other);
  }

  Table withTriggers(List<Trigger> others) {
    return copy(c -> c.triggers = others);
  }

  Table withPolicies(List<RowPolicy> others) {
    return copy(c -> c.policies = others);
  }

  Table withRules(List<String> others) {
    return copy(c -> c.rules = others);
  }

  Table withRowSecurity(boolean other) {
    return copy(c -> c.rowSecurity = other);
  }

  Table withClusteredOn(int index) {
    return copy(c -> c.clusteredOn = index);
  }

  Table withRows(@Nullable Rows others) {
    return copy(c -> c.rows = others);
  }

  private Table copy(java.util.function.Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.table(this);
  }

  /** The parts of a table that change, while they do. */
  private static final class Parts {
    private QualifiedName name;
    private Persistence persistence;
    private boolean complete;
    private Filling filling;
    private List<TableColumn> columns;
    private List<TableConstraint> constraints;
    private List<Integer> indexes;
    private List<Integer> referencing;
    private List<Integer> parents;
    private List<Integer> children;
    private @Nullable PartitionBy partitionBy;
    private @Nullable Bound bound;
    private @Nullable QualifiedName ofType;
    private List<Trigger> triggers;
    private List<RowPolicy> policies;
    private List<String> rules;
    private boolean rowSecurity;
    private int clusteredOn;
    private @Nullable Rows rows;

    Parts(Table table) {
      name = table.name;
      persistence = table.persistence;
      complete = table.complete;
      filling = table.filling;
      columns = table.columns;
      constraints = table.constraints;
      indexes = table.indexes;
      referencing = table.referencing;
      parents = table.parents;
      children = table.children;
      partitionBy = table.partitionBy;
      bound = table.bound;
      ofType = table.ofType;
      triggers = table.triggers;
      policies = table.policies;
      rules = table.rules;
      rowSecurity = table.rowSecurity;
      clusteredOn = table.clusteredOn;
      rows = table.rows;
    }

    Table table(Table from) {
      return new Table(
          from.id,
          name,
          persistence,
          from.foreign,
          complete,
          filling,
          columns,
          constraints,
          indexes,
          referencing,
          parents,
          children,
          partitionBy,
          bound,
          ofType,
          triggers,
          policies,
          rules,
          rowSecurity,
          clusteredOn,
          rows,
          from.birth);
    }
  }

  /** The list with one element more, each once. */
  static <T> List<T> plus(List<T> list, T element) {
    if (list.contains(element)) {
      return list;
    }
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return more;
  }

  /** The list without an element. */
  static <T> List<T> minus(List<T> list, T element) {
    return list.stream().filter(e -> !e.equals(element)).toList();
  }
}
