package dev.lockstep.rules;

import dev.lockstep.ast.DslModule;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.schema.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A migration that uses the application's schemas or contexts means what they are today, and fails
 * or does something else when they have moved on.
 */
final class SchemaModuleInMigration implements MigrationRule {
  /** What belongs to migrating itself, and is kept for the old migrations. */
  private static final Pattern OF_MIGRATIONS =
      Pattern.compile("(.*\\.)?(\\w*Repo\\w*|\\w*Migrat\\w*|\\w*Endpoint|PubSub|Release)(\\..*)?");

  /** How libraries of enum types name the type of a column, and make it. */
  private static final Set<String> OF_TYPES =
      Set.of("type", "create_type", "drop_type", "schemaless_type", "__enum_map__");

  @Override
  public void check(MigrationContext now, Findings out) {
    DslModule module = now.scope().migration().module();
    if (module == null) {
      return;
    }
    String application = root(module.name()) + ".";
    Map<String, Findings.Entry> reported = new HashMap<>();
    for (DslModule.Use use : module.uses()) {
      if (use.module().startsWith(application)
          && !OF_MIGRATIONS.matcher(use.module()).matches()
          && (use.function() == null || !OF_TYPES.contains(use.function()))) {
        Findings.Entry entry = reported.get(use.module());
        if (entry == null) {
          reported.put(use.module(), report(use, out));
        } else {
          entry.because(new Place(now.scope().path(), use.span()), "it is used here too");
        }
      }
    }
  }

  private static Findings.Entry report(DslModule.Use use, Findings out) {
    return out.add(
            use.span(),
            "This migration depends on "
                + use.module()
                + " as it is today: when its fields or functions change, an old database can no"
                + " longer be migrated, or is migrated to something else.")
        .about(use.module())
        .advice(
            "Name tables and columns instead, as in from(u in \"users\", …) or execute, or define a"
                + " small schema inside the migration.");
  }

  private static String root(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
