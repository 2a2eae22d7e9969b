package dev.lockstep.rules;

import dev.lockstep.ast.DslModule;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import java.util.List;

/**
 * Ecto calls {@code after_begin} and {@code before_commit} in the transaction it opens; without one
 * it calls neither (ecto_sql, migrator.ex).
 */
final class AfterBeginSkipped implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    DslModule module = now.scope().migration().module();
    if (module == null || !now.scope().migration().isSet("disable_ddl_transaction")) {
      return;
    }
    for (String name : List.of("after_begin", "before_commit")) {
      DslModule.Callback callback = module.callback(name);
      if (callback != null) {
        out.add(
                callback.span(),
                "Ecto never calls "
                    + name
                    + " here: @disable_ddl_transaction leaves no transaction to begin or commit, so"
                    + " that what it sets, such as lock_timeout, is not in force.")
            .advice(
                "Set it for the session, by execute \"SET lock_timeout = '2s'\" as the first"
                    + " command, and RESET it as the last.");
      }
    }
  }
}
