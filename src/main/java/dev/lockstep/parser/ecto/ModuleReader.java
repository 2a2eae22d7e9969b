package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.ModuleDefinition.Clause;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the modules of a file, nested ones too, by their full names. */
final class ModuleReader {
  private final SequencedMap<String, ModuleDefinition> modules = new LinkedHashMap<>();

  /** What the file imports above its modules. */
  private final Set<String> imports = new HashSet<>();

  static SequencedMap<String, ModuleDefinition> read(Quoted root) {
    ModuleReader reader = new ModuleReader();
    for (Quoted expression : statements(root)) {
      reader.topLevel(expression);
    }
    return reader.modules;
  }

  /** The expressions of a block; one expression is a block of itself. */
  static List<Quoted> statements(Quoted body) {
    return body instanceof Call block && block.is("__block__") ? block.arguments() : List.of(body);
  }

  static Span span(Quoted node) {
    return new Span(node.start(), node.end());
  }

  /** The module an alias names, as written; null for anything else. */
  static @Nullable String moduleName(Quoted node) {
    if (!(node instanceof Call alias) || !alias.is("__aliases__")) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (Quoted segment : alias.arguments()) {
      if (!(segment instanceof Atom(String text, int s, int e))) {
        return null;
      }
      name.append(name.isEmpty() ? "" : ".").append(text);
    }
    String written = name.toString();
    return written.startsWith("Elixir.") ? written.substring("Elixir.".length()) : written;
  }

  private void topLevel(Quoted expression) {
    if (!(expression instanceof Call call)) {
      return;
    }
    switch (call.name()) {
      case "defmodule" -> module(call, null);
      case "defenum" -> enumeration(call, null);
      case "import" -> {
        String name = call.arguments().isEmpty() ? null : moduleName(call.argument(0));
        if (name != null) {
          imports.add(name);
        }
      }
      default -> {}
    }
  }

  /** {@code defenum(Name, :type, [:a, :b])} of EctoEnum, which makes a module. */
  private void enumeration(Call call, @Nullable ModuleDefinition outer) {
    boolean isImported =
        imports.contains(EnumModules.LIBRARY)
            || (outer != null && outer.doesImport(EnumModules.LIBRARY));
    String written = call.arguments().isEmpty() ? null : moduleName(call.argument(0));
    List<Quoted> members = EnumModules.defined(call);
    if (!isImported || written == null || members.isEmpty()) {
      return;
    }
    ModuleDefinition module = open(written, outer, call);
    for (Quoted member : members) {
      member(module, (Call) member);
    }
  }

  private void module(Call call, @Nullable ModuleDefinition outer) {
    String written = nameOfModule(call.argument(0));
    Quoted body = call.block("do");
    if (written == null || body == null) {
      return;
    }
    ModuleDefinition module = open(written, outer, call);
    for (Quoted statement : statements(body)) {
      if (statement instanceof Call inner) {
        member(module, inner);
      }
    }
  }

  /** A module with nothing in it yet, in sight of the one around it. */
  private ModuleDefinition open(String written, @Nullable ModuleDefinition outer, Call call) {
    String name = outer == null ? written : outer.name() + "." + written;
    Map<String, String> aliases = outer == null ? Map.of() : outer.aliases();
    ModuleDefinition module = new ModuleDefinition(name, span(call), aliases);
    if (outer != null) {
      String first = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
      outer.alias(first, outer.name() + "." + first);
    }
    modules.put(name, module);
    return module;
  }

  private void member(ModuleDefinition module, Call call) {
    switch (call.name()) {
      case "defmodule" -> module(call, module);
      case "defenum" -> enumeration(call, module);
      case "def", "defp", "defmacro", "defmacrop" -> function(module, call);
      case "defdelegate" -> delegate(module, call);
      case "@" -> {
        if (call.argument(0) instanceof Call attribute && attribute.arguments().size() == 1) {
          module.set(attribute.name(), attribute.argument(0));
        }
      }
      case "alias" -> alias(module, call);
      case "import", "require" -> {
        String name = moduleName(call.argument(0));
        if (name != null && call.is("import")) {
          module.imports(module.resolve(name));
        }
      }
      case "use" -> {
        String name = moduleName(call.argument(0));
        if (name != null) {
          module.uses(module.resolve(name), call);
          EnumModules.used(module.resolve(name), call).forEach(each -> member(module, (Call) each));
        }
      }
      default -> {}
    }
  }

  private static void alias(ModuleDefinition module, Call call) {
    Quoted target = call.argument(0);
    String name = moduleName(target);
    if (name != null) {
      String full = module.resolve(name);
      Quoted as =
          call.arguments().size() == 2 && call.argument(1) instanceof ListLiteral options
              ? options.get("as")
              : null;
      String shortName = as == null ? null : moduleName(as);
      module.alias(shortName == null ? full.substring(full.lastIndexOf('.') + 1) : shortName, full);
      return;
    }
    if (target instanceof Call group
        && group.dot() instanceof Call dot
        && dot.arguments().size() == 2
        && dot.argument(1) instanceof Atom(String braces, int s, int e)
        && braces.equals("{}")) {
      String base = moduleName(dot.argument(0));
      for (Quoted member : group.arguments()) {
        String segment = moduleName(member);
        if (base != null && segment != null) {
          String full = module.resolve(base) + "." + segment;
          module.alias(full.substring(full.lastIndexOf('.') + 1), full);
        }
      }
    }
  }

  /** The name of a module where it is defined: an alias, or an atom with the full name. */
  private static @Nullable String nameOfModule(Quoted node) {
    return node instanceof Atom(String name, int s, int e) && name.startsWith("Elixir.")
        ? name.substring("Elixir.".length())
        : moduleName(node);
  }

  /** {@code defdelegate fun(args), to: Module}: a function that calls the other one. */
  private static void delegate(ModuleDefinition module, Call definition) {
    if (definition.arguments().size() != 2
        || !(definition.argument(1) instanceof ListLiteral options)
        || !(options.get("to") instanceof Quoted target)) {
      return;
    }
    Quoted head = definition.argument(0);
    String name = head instanceof Variable variable ? variable.name() : "";
    List<Quoted> parameters = List.of();
    if (head instanceof Call call) {
      name = call.name();
      parameters = call.arguments();
    }
    Quoted function =
        options.get("as") instanceof Atom as ? as : new Atom(name, head.start(), head.end());
    Call callee =
        new Call(
            new Atom(".", target.start(), target.start()),
            List.of(target, function),
            target.start(),
            target.start(),
            target.end());
    Call body = new Call(callee, parameters, head.start(), definition.start(), definition.end());
    module.define(
        name,
        new Clause(
            true, false, parameters, null, body, module.attributes(), headOf(definition, head)));
  }

  private static void function(ModuleDefinition module, Call definition) {
    Quoted head = definition.arguments().isEmpty() ? null : definition.argument(0);
    Quoted guard = null;
    if (head instanceof Call when && when.is("when", 2)) {
      guard = when.argument(1);
      head = when.argument(0);
    }
    String name;
    List<Quoted> parameters;
    Span span;
    switch (head) {
      case Variable variable -> {
        name = variable.name();
        parameters = List.of();
        span = headOf(definition, variable);
      }
      case Call call when !call.name().isEmpty() -> {
        name = call.name();
        parameters = call.arguments();
        span = headOf(definition, call);
      }
      case null, default -> {
        return;
      }
    }
    boolean isPublic = !definition.name().endsWith("p");
    boolean isMacro = definition.name().startsWith("defmacro");
    Quoted body = definition.arguments().size() > 1 ? definition.block("do") : null;
    module.define(
        name, new Clause(isPublic, isMacro, parameters, guard, body, module.attributes(), span));
  }

  private static Span headOf(Call definition, Quoted head) {
    return new Span(definition.start(), head.end());
  }
}
