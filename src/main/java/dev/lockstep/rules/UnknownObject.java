package dev.lockstep.rules;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement about something that the history dropped, or that a history which made all it used so
 * far never made.
 */
final class UnknownObject implements MigrationRule {
  /** Undefined table, column and object (manual, appendix A). */
  private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42704");

  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      Effect.Failure failure = statement.effect().failure();
      if (failure != null && UNDEFINED.contains(failure.sqlstate())) {
        reportDropped(statement, failure, out);
      }
    }
    if (now.isHistoryKnown()) {
      reportNeverSeen(now, out);
    }
  }

  private static void reportDropped(
      StatementContext statement, Effect.Failure failure, Findings out) {
    Operation operation = StatementFails.culprit(statement);
    Findings.Entry entry =
        out.add(
                statement,
                operation.span(),
                "The statement fails when the migrations before have run: "
                    + failure.message()
                    + ".")
            .kind("dropped")
            .advice("Name what is there now, or add IF EXISTS where it may be missing.");
    for (QualifiedName name : tables(operation)) {
      Place place = dropped(statement.database(), name);
      if (place != null) {
        entry.because(place, name + " was dropped or renamed here");
      }
    }
  }

  private static @Nullable Place dropped(Database database, QualifiedName name) {
    return database
        .schema()
        .dropped()
        .get(
            name.schema() == null
                ? name.withSchema(database.session().searchPath().getFirst())
                : name);
  }

  private static void reportNeverSeen(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof Unmodelled || operation instanceof BlockOperation) {
          return;
        }
        for (QualifiedName name : tables(operation)) {
          if (isNeverSeen(statement.database(), name)) {
            if (!madeAllItUsed(now.before())) {
              return;
            }
            out.add(
                    statement,
                    operation.span(),
                    "No migration made "
                        + name
                        + ", though they made all the tables they used before this one.")
                .kind("never-seen")
                .about(name.toString())
                .advice("Check its name; if something else makes it, nothing has to be done.");
            return;
          }
        }
      }
    }
  }

  private static boolean madeAllItUsed(Database before) {
    return before.schema().isWhole(before.migration() + 1);
  }

  private static boolean isNeverSeen(Database database, QualifiedName name) {
    return !name.hasHole()
        && name.schema() == null
        && !name.name().startsWith("pg_")
        && !name.name().equals("schema_migrations")
        && database.find(name) == null
        && dropped(database, name) == null;
  }

  /** The tables that must be there for the operation. */
  private static List<QualifiedName> tables(Operation operation) {
    List<QualifiedName> names = new ArrayList<>();
    switch (operation) {
      case TableOperation.CreateTable create ->
          create.constraints().stream()
              .filter(constraint -> !refersTo(constraint, create.table()))
              .forEach(constraint -> addReferenced(constraint, names));
      case TableOperation.DropTable drop -> {
        if (!drop.ifExists()) {
          names.add(drop.table());
        }
      }
      case TableOperation.AddConstraint add -> {
        names.add(add.table());
        addReferenced(add.constraint(), names);
      }
      case TableOperation.AddColumn add -> names.add(add.table());
      case TableOperation.DropColumn drop -> names.add(drop.table());
      case TableOperation.AlterColumnType alter -> names.add(alter.table());
      case TableOperation.SetNotNull set -> names.add(set.table());
      case TableOperation.SetDefault set -> names.add(set.table());
      case CreateIndex create -> names.add(create.index().table());
      case DataOperation.Insert insert -> names.add(insert.table());
      case DataOperation.Update update -> names.add(update.table());
      case DataOperation.Delete delete -> names.add(delete.table());
      default -> {}
    }
    return names;
  }

  private static boolean refersTo(Constraint constraint, QualifiedName table) {
    return constraint.definition() instanceof Constraint.ForeignKey key
        && key.referenced().equals(table);
  }

  private static void addReferenced(Constraint constraint, List<QualifiedName> names) {
    if (constraint.definition() instanceof Constraint.ForeignKey key) {
      names.add(key.referenced());
    }
  }
}
