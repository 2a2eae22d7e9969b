package dev.lockstep.rules;

import dev.lockstep.Judge;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of code on a rule's page: one migration. The words behind its language are its role and
 * what is to be known of it: {@code also} names rules that an unsafe one draws besides, {@code
 * step} numbers the safe ones, {@code transaction=none} says that it runs outside a transaction,
 * and {@code postgres} is the version it is meant for where that matters.
 */
record Fence(String language, Role role, Map<String, String> attributes, String text) {

  /** What a fence shows. */
  enum Role {
    GIVEN,
    UNSAFE,
    LATER,
    SAFE
  }

  private static final Set<String> KNOWN =
      Set.of("also", "step", "transaction", "postgres", "layout");

  /** Reads the words after the backticks; {@code IllegalArgumentException} for unknown ones. */
  static Fence of(String info, String text) {
    List<String> words = List.of(info.strip().split("\\s+"));
    Map<String, String> attributes = new HashMap<>();
    for (String word : words.subList(2, words.size())) {
      String[] pair = word.split("=", 2);
      if (!KNOWN.contains(pair[0])) {
        throw new IllegalArgumentException("a fence says " + word);
      }
      attributes.put(pair[0], pair[1]);
    }
    Role role = Role.valueOf(words.get(1).toUpperCase(java.util.Locale.ROOT));
    return new Fence(words.getFirst(), role, Map.copyOf(attributes), text);
  }

  boolean is(Role wanted) {
    return role == wanted;
  }

  boolean isElixir() {
    return language.equals("elixir");
  }

  int step() {
    return Integer.parseInt(attributes.getOrDefault("step", "0"));
  }

  Set<String> also() {
    String names = attributes.get("also");
    return names == null ? Set.of() : Set.copyOf(Arrays.asList(names.split(",")));
  }

  Target target() {
    String version = attributes.get("postgres");
    if (version == null) {
      return Target.DEFAULT;
    }
    String[] numbers = version.split("\\.");
    int minor = numbers.length > 1 ? Integer.parseInt(numbers[1]) : -1;
    return new Target(Target.Product.POSTGRESQL, Integer.parseInt(numbers[0]), minor, false);
  }

  Judge.Text migration(int number) {
    boolean wrapped = !"none".equals(attributes.get("transaction"));
    return new Judge.Text(
        number + "_" + role.name() + (isElixir() ? ".exs" : ".sql"),
        text,
        attributes.getOrDefault("layout", isElixir() ? "ecto" : "sql"),
        wrapped ? TransactionMode.MIGRATION : TransactionMode.NONE);
  }
}
