package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;

/** Rolling {@code create_if_not_exists} back drops the object, whoever made it. */
final class DropIfExistsReverse implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Migration migration = now.migration().migration();
    DslModule module = migration.module();
    DslCall call = now.statement().statement().origin();
    if (module == null
        || !module.isReversed()
        || !(migration.rollback() instanceof Rollback.Defined)
        || call == null
        || !call.name().startsWith("create_if_not_exists")) {
      return;
    }
    switch (now.operation()) {
      case CreateTable create -> {
        if (!isAbsent(now.database(), create.table())) {
          String table = "table " + now.database().nameOnPath(create.table());
          report(out, call, table, ", with its rows").kind("table");
        }
      }
      case CreateIndex create -> {
        String name = create.index().name();
        QualifiedName table = create.index().table();
        if (name != null
            && !now.database().isMadeHere(table)
            && !isAbsent(now.database(), table.withName(name))) {
          report(out, call, "index " + name, "").kind("index");
        }
      }
      default -> {}
    }
  }

  /** Whether the history has dropped it, so that this makes it. */
  private static boolean isAbsent(Database database, QualifiedName name) {
    QualifiedName qualified =
        name.schema() == null ? name.withSchema(database.session().searchPath().getFirst()) : name;
    return database.schema().dropped().containsKey(qualified);
  }

  private static Findings.Entry report(Findings out, DslCall call, String what, String along) {
    return out.add(
            call.span(),
            "Rolling back drops the "
                + what
                + along
                + ", also where it was there before this migration and IF NOT EXISTS left it"
                + " alone.")
        .about(what)
        .advice(
            "Write up with create_if_not_exists and a down that does nothing, or create it without"
                + " if_not_exists when no database can have it.");
  }
}
