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
    return isProvenByItself() ? byNotNull(fill) : byCheck(fill);
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

  private @Nullable String primaryKey() {
    return primaryKey(database.table(target.name()));
  }

  /** The single column of the primary key, when it is known. */
  static @Nullable String primaryKey(@Nullable Table table) {
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

  /** What forbids NULL in new rows, NOT VALID: it proves, once validated, that there is none. */
  Constraint proof() {
    Constraint.Definition definition =
        isProvenByItself() ? new Constraint.NotNull(column, false) : isNotNull();
    return Constraint.of(proofName(), definition, Span.SYNTHETIC).withNotValid(true);
  }

  /** A NOT NULL constraint can itself be added NOT VALID from version 18 on (ALTER TABLE, ADD). */
  boolean isProvenByItself() {
    return database.target().atLeast(18);
  }

  private Constraint.Check isNotNull() {
    Expression reference = new Expression.Column(null, column, quoted(), Span.SYNTHETIC);
    return new Constraint.Check(
        new Expression.Operator(
            "is not null", List.of(reference), quoted() + " IS NOT NULL", Span.SYNTHETIC),
        false);
  }

  private List<Step> byNotNull(Step fill) {
    Constraint constraint = proof();
    return List.of(
        new Migrate(
            "require_" + base(),
            "Forbid NULL in new rows",
            true,
            List.of(Change.of(new AddConstraint(target, constraint, Span.SYNTHETIC))),
            List.of(Change.of(new SetNotNull(target, column, false, Span.SYNTHETIC)))),
        fill,
        validate(constraint));
  }

  private Migrate validate(Constraint constraint) {
    return Rewrites.validate(target, proofName(), constraint.definition());
  }

  private String proofName() {
    return FreeNames.constraint(database, target.name(), column, "not_null");
  }

  /** From version 12 on a validated CHECK (c IS NOT NULL) saves SET NOT NULL its scan. */
  private List<Step> byCheck(Step fill) {
    Constraint check = proof();
    DropConstraint dropCheck =
        new DropConstraint(target, proofName(), false, false, Span.SYNTHETIC);
    return List.of(
        new Migrate(
            "require_" + base(),
            "Forbid NULL in new rows",
            true,
            List.of(Change.of(new AddConstraint(target, check, Span.SYNTHETIC))),
            List.of(Change.of(dropCheck))),
        fill,
        validate(check),
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
