package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslModule;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the modules that the functions of a migration name, by their full names, in the order
 * they stand there: not those of the file itself, nor what only {@code down} names, nor keys of a
 * configuration.
 */
final class ModuleUses {
  private static final Set<String> DIRECTIVES = Set.of("alias", "import", "require", "use");
  private static final Set<String> CONFIGURATION = Set.of("Application", "System", "Logger");

  private final ModuleDefinition module;
  private final Set<String> inFile;
  private final List<DslModule.Use> uses = new ArrayList<>();

  private ModuleUses(ModuleDefinition module, Set<String> inFile) {
    this.module = module;
    this.inFile = inFile;
  }

  static List<DslModule.Use> of(ModuleDefinition module, Set<String> inFile) {
    ModuleUses found = new ModuleUses(module, inFile);
    for (String function : module.functions()) {
      if (!function.equals(EctoMigration.Callback.DOWN.function())) {
        for (ModuleDefinition.Clause clause : module.clauses(function)) {
          if (clause.body() != null) {
            found.walk(clause.body());
          }
        }
      }
    }
    return found.uses;
  }

  private void walk(Quoted node) {
    switch (node) {
      case Call call -> call(call);
      case Quoted.ListLiteral list -> list.elements().forEach(this::walk);
      case Quoted.Pair pair -> {
        walk(pair.first());
        walk(pair.second());
      }
      default -> {}
    }
  }

  private void call(Call call) {
    if (DIRECTIVES.contains(call.name())) {
      return;
    }
    String bare = ModuleReader.moduleName(call);
    if (bare != null) {
      add(bare, null, call);
      return;
    }
    Call dot = call.dot();
    String called =
        dot == null || dot.arguments().isEmpty() ? null : ModuleReader.moduleName(dot.argument(0));
    if (dot != null && called != null && dot.arguments().size() == 2) {
      if (CONFIGURATION.contains(called)) {
        return;
      }
      add(called, dot.argument(1) instanceof Quoted.Atom name ? name.name() : null, call);
    } else {
      walk(call.callee());
    }
    call.arguments().forEach(this::walk);
  }

  private void add(String written, @Nullable String function, Quoted node) {
    String name = module.resolve(written);
    if (!inFile.contains(name) && !inFile.contains(module.name() + "." + name)) {
      uses.add(new DslModule.Use(name, function, ModuleReader.span(node)));
    }
  }
}
