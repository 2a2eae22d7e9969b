package dev.lockstep.rewrite;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.rewrite.Step.Backfill;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rewrites of columns: made NOT NULL, added as required, added with a volatile default.
 */
public final class ColumnRewrites {
  private final Database database;
  private final RelationTarget target;
  private final String column;

  private ColumnRewrites(Database database, RelationTarget target, String column) {
    this.database = database;
    this.target = new RelationTarget(target.kind(), target.name(), false, target.only());
    this.column = column;
  }

  /** SET NOT NULL becomes a constraint that is validated while reads and writes go on. */
  public static Rewrite setNotNull(Database database, SetNotNull set) {
    ColumnRewrites rewrites = new ColumnRewrites(database, set.target(), set.column());
    TableColumn known = database.column(set.table(), set.column());
    Expression value = known == null ? null : known.defaultValue();
    return new Rewrite(
        "Prove that " + set.column() + " holds no NULL, then forbid it",
        rewrites.notNullSteps(value == null || value.isNull() ? null : value.text()));
  }

  /**
   * A required column is added as nullable, written by the application, filled and then required.
   */
  public static Rewrite addRequired(Database database, AddColumn add) {
    ColumnRewrites rewrites = new ColumnRewrites(database, add.target(), add.column().name());
    List<Step> steps = new ArrayList<>();
    steps.add(rewrites.add(add.column().withNotNull(null), List.of()));
    steps.add(
        new Deploy(
            "Deploy code that writes "
                + add.column().name()
                + " in every INSERT and UPDATE of "
                + rewrites.table()));
    steps.addAll(rewrites.notNullSteps(null));
    return new Rewrite("Add the column as nullable, fill it, then require it", steps);
  }

  /** A volatile default is set after the column is added, and the rows are filled in batches. */
  public static Rewrite addWithDefault(Database database, AddColumn add) {
    ColumnRewrites rewrites = new ColumnRewrites(database, add.target(), add.column().name());
    Column column = add.column();
    Expression value = column.defaultValue() == null ? null : column.defaultValue().expression();
    List<Step> steps = new ArrayList<>();
    SetDefault setDefault = new SetDefault(rewrites.target, column.name(), value, Span.SYNTHETIC);
    steps.add(
        rewrites.add(column.withDefault(null).withNotNull(null), List.of(Change.of(setDefault))));
    String text = value == null ? null : value.text();
    if (column.notNull() != null) {
      steps.addAll(rewrites.notNullSteps(text));
    } else if (text != null) {
      steps.add(rewrites.backfill(text));
    }
    return new Rewrite("Add the column without the default, then fill it in batches", steps);
  }

  private String table() {
    return database.nameOnPath(target.name());
  }

  private String base() {
    return target.name().name() + "_" + column;
  }

  private Migrate add(Column definition, List<Change> more) {
    AddColumn nullable = new AddColumn(target, definition, false, Span.SYNTHETIC);
    List<Change> up = new ArrayList<>();
    up.add(Change.of(nullable));
    up.addAll(more);
    return new Migrate(
        "add_" + column + "_to_" + target.name().name(),
        "Add "
            + column
            + (more.isEmpty() ? " as nullable" : " empty, with its default for new rows"),
        true,
        up,
        List.of(Change.of(new DropColumn(target, column, false, false, Span.SYNTHETIC))));
  }

  private Backfill backfill(String value) {
    return new Backfill(
        "backfill_" + base(),
        "Fill the rows that are there, batch by batch",
        target.name(),
        column(column) + " = " + value,
        column(column) + " IS NULL",
        primaryKey());
  }

  private static String column(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The single column of the primary key, when it is known. */
  private @Nullable String primaryKey() {
    Table table = database.table(target.name());
    if (table == null) {
      return null;
    }
    return table.constraints().stream()
        .map(TableConstraint::definition)
        .filter(definition -> definition instanceof Constraint.PrimaryKey)
        .map(definition -> ((Constraint.PrimaryKey) definition).columns())
        .filter(columns -> columns.size() == 1)
        .map(List::getFirst)
        .findFirst()
        .orElse(null);
  }

  /**
   * From nullable to NOT NULL without a scan under lock; {@code value} fills the rows, if known.
   */
  private List<Step> notNullSteps(@Nullable String value) {
    Step fill =
        value != null
            ? backfill(value)
            : new Deploy(
                "Fill the rows in which "
                    + column
                    + " is NULL, in batches, until SELECT count(*)"
                    + " FROM "
                    + table()
                    + " WHERE "
                    + column(column)
                    + " IS NULL gives 0");
    return database.target().atLeast(18) ? byNotNull(fill) : byCheck(fill);
  }

  /** A NOT NULL constraint can itself be added NOT VALID from version 18 on (ALTER TABLE, ADD). */
  private List<Step> byNotNull(Step fill) {
    String name = base() + "_not_null";
    Constraint constraint =
        Constraint.of(name, new Constraint.NotNull(column, false), Span.SYNTHETIC)
            .withNotValid(true);
    return List.of(
        new Migrate(
            "require_" + base(),
            "Forbid NULL in new rows",
            true,
            List.of(Change.of(new AddConstraint(target, constraint, Span.SYNTHETIC))),
            List.of(Change.of(new SetNotNull(target, column, false, Span.SYNTHETIC)))),
        fill,
        Rewrites.validate(target, name));
  }

  /** From version 12 on a validated CHECK (c IS NOT NULL) saves SET NOT NULL its scan. */
  private List<Step> byCheck(Step fill) {
    String name = base() + "_not_null";
    Expression reference = new Expression.Column(null, column, column(column), Span.SYNTHETIC);
    Expression isNotNull =
        new Expression.Operator(
            "is not null", List.of(reference), column(column) + " IS NOT NULL", Span.SYNTHETIC);
    Constraint check =
        Constraint.of(name, new Constraint.Check(isNotNull, false), Span.SYNTHETIC)
            .withNotValid(true);
    DropConstraint dropCheck = new DropConstraint(target, name, false, false, Span.SYNTHETIC);
    return List.of(
        new Migrate(
            "require_" + base(),
            "Forbid NULL in new rows",
            true,
            List.of(Change.of(new AddConstraint(target, check, Span.SYNTHETIC))),
            List.of(Change.of(dropCheck))),
        fill,
        Rewrites.validate(target, name),
        new Migrate(
            "set_" + base() + "_not_null",
            "The check proves it, so that this reads no rows",
            true,
            List.of(
                Change.of(new SetNotNull(target, column, true, Span.SYNTHETIC)),
                Change.of(dropCheck)),
            List.of(
                Change.of(new AddConstraint(target, check, Span.SYNTHETIC)),
                Change.of(new SetNotNull(target, column, false, Span.SYNTHETIC)))));
  }
}
