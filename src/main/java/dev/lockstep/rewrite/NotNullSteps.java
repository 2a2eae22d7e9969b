package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.rewrite.Step.Backfill;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that make one column of a live table NOT NULL, and that fill its rows. */
final class NotNullSteps {
  private final Database database;
  private final RelationTarget target;
  private final String column;

  NotNullSteps(Database database, RelationTarget target, String column) {
    this.database = database;
    this.target = new RelationTarget(target.kind(), target.name(), false, target.only());
    this.column = column;
  }

  /**
   * From nullable to NOT NULL without a scan under lock; {@code value} fills the rows, if known.
   */
  List<Step> all(@Nullable String value) {
    Step fill =
        value != null
            ? backfill(value)
            : new Deploy(
                "Fill the rows in which "
                    + column
                    + " is NULL, in batches, until SELECT count(*)"
                    + " FROM "
                    + database.nameOnPath(target.name())
                    + " WHERE "
                    + quoted()
                    + " IS NULL gives 0");
    return database.target().atLeast(18) ? byNotNull(fill) : byCheck(fill);
  }

  /** Gives the rows in which the column is NULL that value. */
  Backfill backfill(String value) {
    return new Backfill(
        "backfill_" + base(),
        "Fill the rows that are there, batch by batch",
        target.name(),
        quoted() + " = " + value,
        quoted() + " IS NULL",
        primaryKey());
  }

  private String base() {
    return target.name().name() + "_" + column;
  }

  private String quoted() {
    return Identifiers.quoted(column);
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
        Rewrites.validate(target, name).checking(Checks.noNulls(target.name(), column)));
  }

  /** From version 12 on a validated CHECK (c IS NOT NULL) saves SET NOT NULL its scan. */
  private List<Step> byCheck(Step fill) {
    String name = base() + "_not_null";
    Expression reference = new Expression.Column(null, column, quoted(), Span.SYNTHETIC);
    Expression isNotNull =
        new Expression.Operator(
            "is not null", List.of(reference), quoted() + " IS NOT NULL", Span.SYNTHETIC);
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
        Rewrites.validate(target, name).checking(Checks.noNulls(target.name(), column)),
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
