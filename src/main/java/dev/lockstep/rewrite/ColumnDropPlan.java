package dev.lockstep.rewrite;

import static java.util.stream.Collectors.joining;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.effect.DropDependents;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * DROP COLUMN: when code that does not name the columns can live with them, and after it is out.
 */
final class ColumnDropPlan {
  private final Database database;
  private final Statement statement;
  private final RelationTarget target;
  private final @Nullable Table table;
  private final List<DropColumn> drops;

  private ColumnDropPlan(
      Database database, Statement statement, RelationTarget target, List<DropColumn> drops) {
    this.database = database;
    this.statement = statement;
    this.target = target;
    this.table = database.table(target.name());
    this.drops = drops;
  }

  /** The plan for all columns that the statement drops; null where the statement would fail. */
  static @Nullable Rewrite of(Database database, Statement statement, DropColumn drop) {
    List<DropColumn> drops =
        statement.operations().stream()
            .filter(DropColumn.class::isInstance)
            .map(DropColumn.class::cast)
            .toList();
    ColumnDropPlan plan = new ColumnDropPlan(database, statement, drop.target(), drops);
    boolean fails =
        drops.stream().anyMatch(it -> it.cascade() || !DropDependents.of(it, database).isEmpty());
    return fails || plan.constraints().stream().anyMatch(ColumnDropPlan::isPrimaryKey)
        ? null
        : plan.rewrite();
  }

  private static boolean isPrimaryKey(TableConstraint constraint) {
    return constraint.definition() instanceof Constraint.PrimaryKey;
  }

  private Rewrite rewrite() {
    List<Step> steps = new ArrayList<>();
    List<Operation> others = new ArrayList<>(statement.operations());
    others.removeAll(drops);
    if (!others.isEmpty()) {
      steps.add(Rewrites.otherChanges(database, target.name(), others));
    }
    List<String> required = required();
    if (!required.isEmpty()) {
      steps.add(permitNull(required));
    }
    steps.add(deploy());
    steps.add(drop());
    return new Rewrite(
        "Deploy code that does not name "
            + (drops.size() == 1 ? "the column" : "the columns")
            + ", then drop "
            + (drops.size() == 1 ? "it" : "them"),
        steps);
  }

  private String names() {
    return drops.stream().map(DropColumn::column).collect(joining(" and "));
  }

  /** The columns that an INSERT has to name. */
  private List<String> required() {
    return drops.stream()
        .map(it -> database.column(target.name(), it.column()))
        .filter(Objects::nonNull)
        .filter(ColumnDropPlan::isRequired)
        .map(TableColumn::name)
        .toList();
  }

  private static boolean isRequired(TableColumn column) {
    boolean hasDefault = column.defaultValue() != null && !column.defaultValue().isNull();
    return Boolean.TRUE.equals(column.notNull())
        && !hasDefault
        && column.identity() == null
        && column.generated() == null;
  }

  private Migrate permitNull(List<String> columns) {
    List<Operation> up = new ArrayList<>();
    List<Operation> down = new ArrayList<>();
    for (String column : columns) {
      up.add(new SetNotNull(target, column, false, Span.SYNTHETIC));
      down.add(new SetNotNull(target, column, true, Span.SYNTHETIC));
    }
    String name = String.join("_", columns);
    return new Migrate(
        "let_" + target.name().name() + "_" + name + "_be_null",
        "Let code insert rows without " + String.join(" and ", columns),
        true,
        List.of(new Change(up)),
        List.of(new Change(down)));
  }

  private Deploy deploy() {
    List<Check> checks = new ArrayList<>();
    for (DropColumn drop : drops) {
      TableColumn known = database.column(target.name(), drop.column());
      if (known == null || known.notNull() == null) {
        checks.add(Checks.insertable(target.name(), drop.column()));
      }
    }
    String schema = drops.size() == 1 ? "the field" : "the fields";
    return new Deploy(
        "Deploy code that neither reads nor writes "
            + names()
            + " of "
            + database.nameOnPath(target.name())
            + (statement.origin() == null
                ? ""
                : " (remove " + schema + " from the Ecto schema, which every SELECT names)")
            + ", and wait until no older code runs any more",
        checks);
  }

  private Migrate drop() {
    String reason = "no code names it since the last deploy";
    Migrate drop =
        new Migrate(
            "drop_"
                + drops.stream().map(DropColumn::column).collect(joining("_and_"))
                + "_from_"
                + target.name().name(),
            "Drop " + names(),
            true,
            List.of(
                CopySteps.lockTimeout(),
                new Change(List.copyOf(drops)).accepting(reason, "drop-column")),
            restored());
    boolean isUnknown = table == null || !table.complete();
    Migrate checked =
        isUnknown
            ? drop.checking(
                Checks.unused(target.name(), drops.stream().map(DropColumn::column).toList()))
            : drop;
    return drop.down().isEmpty()
        ? checked.irreversible("what " + names() + " was is not known here")
        : checked;
  }

  /** The columns as they were, empty, with their indexes and constraints; empty where not known. */
  private List<Change> restored() {
    List<Operation> columns = new ArrayList<>();
    for (DropColumn drop : drops) {
      TableColumn known = database.column(target.name(), drop.column());
      if (known == null
          || known.type() == null
          || known.identity() != null
          || known.generated() != null
          || database.schema().relation(known.sequence()) != null) {
        return List.of();
      }
      columns.add(new AddColumn(target, definition(known), false, Span.SYNTHETIC));
    }
    List<Change> down = new ArrayList<>(List.of(new Change(columns)));
    for (Index index : indexes()) {
      down.add(Change.of(new CreateIndex(index, false, false, Span.SYNTHETIC)));
    }
    for (TableConstraint constraint : constraints()) {
      down.add(Change.of(new AddConstraint(target, constraint.asWritten(), Span.SYNTHETIC)));
    }
    return down;
  }

  private static Column definition(TableColumn column) {
    Expression value = column.defaultValue();
    boolean required = Boolean.TRUE.equals(column.notNull()) && !isRequired(column);
    return Column.of(column.name(), Objects.requireNonNull(column.type()).withSpan(Span.SYNTHETIC))
        .withCollation(column.collation())
        .withDefault(value == null ? null : new Column.DefaultValue(value, Span.SYNTHETIC))
        .withNotNull(required ? new Column.NotNull(null, false, Span.SYNTHETIC) : null);
  }

  /** The indexes that go with the columns, but for those of keys. */
  private List<Index> indexes() {
    List<Index> found = new ArrayList<>();
    for (int id : table == null ? List.<Integer>of() : table.indexes()) {
      TableIndex index = database.schema().index(id);
      Index definition = index == null ? null : index.definition();
      if (index != null
          && definition != null
          && index.constraint() == null
          && drops.stream().anyMatch(it -> definition.columns().contains(it.column()))) {
        found.add(definition.withName(index.name().name()));
      }
    }
    return found;
  }

  /** The constraints that go with the columns, but for NOT NULL. */
  private List<TableConstraint> constraints() {
    return table == null
        ? List.of()
        : table.constraints().stream()
            .filter(it -> !(it.definition() instanceof Constraint.NotNull))
            .filter(it -> drops.stream().anyMatch(drop -> it.columns().contains(drop.column())))
            .toList();
  }
}
