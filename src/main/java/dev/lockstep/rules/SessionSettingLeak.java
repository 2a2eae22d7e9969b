package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A setting made for a migration that the connection keeps afterwards. */
final class SessionSettingLeak implements MigrationRule {
  /** What pg_dump sets at the head of a dump, and nobody else sets all of. */
  private static final Set<String> DUMP =
      Set.of("client_encoding", "check_function_bodies", "standard_conforming_strings");

  /** What pg_dump sets between the tables of a dump, and hardly anybody else. */
  private static final Set<String> BETWEEN_TABLES =
      Set.of("default_tablespace", "default_table_access_method", "default_with_oids");

  private record Made(StatementContext where, SetParameter setting) {}

  @Override
  public void check(MigrationContext now, Findings out) {
    Map<String, Made> made = new LinkedHashMap<>();
    for (StatementContext statement : now.statements()) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof SetParameter set
            && !set.local()
            && !set.values().isEmpty()
            && !BETWEEN_TABLES.contains(set.name())) {
          made.put(set.name(), new Made(statement, set));
        }
      }
    }
    if (made.keySet().containsAll(DUMP)) {
      return;
    }
    Session end = now.after().session();
    for (Made each : made.values()) {
      SetParameter set = each.setting();
      if (each.where().inTransaction() && isKept(set.values(), end.value(set.name()))) {
        out.add(
                each.where(),
                set.span(),
                "The connection keeps "
                    + set.name()
                    + " after the migration, for whatever it is used for next.")
            .advice("SET LOCAL " + set.name() + " ends with the transaction.");
      }
    }
  }

  private static boolean isKept(
      List<String> set, @org.jspecify.annotations.Nullable List<String> atEnd) {
    return set.equals(atEnd);
  }
}
