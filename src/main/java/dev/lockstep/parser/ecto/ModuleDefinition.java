package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.elixir.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module of the file: its functions and macros, its attributes, and what it uses. */
final class ModuleDefinition {
  /**
   * One clause of a function; a body of null is a head that only declares defaults; the span is
   * that of its head.
   */
  record Clause(
      boolean isPublic,
      boolean isMacro,
      List<Quoted> parameters,
      @Nullable Quoted guard,
      @Nullable Quoted body,
      @Nullable Attributes attributes,
      Span span) {}

  private final String name;
  private final Span span;
  private final Map<String, List<Clause>> functions = new LinkedHashMap<>();
  private final Map<String, String> aliases;
  private final Set<String> imports = new LinkedHashSet<>();
  private final Map<String, Quoted.Call> uses = new LinkedHashMap<>();
  private @Nullable Attributes attributes;

  ModuleDefinition(String name, Span span, Map<String, String> aliases) {
    this.name = name;
    this.span = span;
    this.aliases = new HashMap<>(aliases);
  }

  String name() {
    return name;
  }

  Span span() {
    return span;
  }

  /** The attributes as they stand at the end of the module, or so far while it is read. */
  @Nullable Attributes attributes() {
    return attributes;
  }

  void set(String attribute, Quoted expression) {
    attributes = new Attributes(attribute, expression, attributes);
  }

  void define(String function, Clause clause) {
    functions.computeIfAbsent(function, key -> new ArrayList<>()).add(clause);
  }

  void alias(String shortName, String fullName) {
    aliases.put(shortName, fullName);
  }

  void imports(String module) {
    imports.add(module);
  }

  void uses(String module, Quoted.Call use) {
    uses.put(module, use);
  }

  /** The {@code use} of that module, or null. */
  Quoted.@Nullable Call use(String module) {
    return uses.get(module);
  }

  /** The modules it imports, by their full names, in order. */
  Set<String> imports() {
    return imports;
  }

  boolean doesImport(String module) {
    return imports.contains(module);
  }

  /** Whether {@code use} or {@code import} makes it a module written in the migration language. */
  boolean isMigration() {
    return uses.keySet().stream().anyMatch(module -> module.endsWith("Migration"))
        || imports.contains("Ecto.Migration");
  }

  Map<String, String> aliases() {
    return aliases;
  }

  /** The full name of a module as written, without {@code Elixir.} in front. */
  String resolve(String written) {
    int dot = written.indexOf('.');
    String head = dot < 0 ? written : written.substring(0, dot);
    String full = aliases.get(head);
    return full == null ? written : dot < 0 ? full : full + written.substring(dot);
  }

  /** The clauses of a function of that name, heads included; empty when there are none. */
  List<Clause> clauses(String function) {
    return functions.getOrDefault(function, List.of());
  }

  /** The names of all functions and macros. */
  Set<String> functions() {
    return functions.keySet();
  }

  boolean exports(String function) {
    return exported(function) != null;
  }

  /** The clause of a public function without parameters, or null when there is none. */
  @Nullable Clause exported(String function) {
    for (Clause clause : clauses(function)) {
      if (clause.isPublic() && clause.parameters().isEmpty()) {
        return clause;
      }
    }
    return null;
  }
}
