package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names the server gives to indexes and constraints that were given none: table, columns and a
 * label joined by underscores, the longer of table and columns cut first to keep within 63 bytes,
 * and a number at the end while the name is taken (PostgreSQL 10–18, {@code makeObjectName} and
 * {@code ChooseRelationName}).
 */
public final class ServerNames {
  private static final int LONGEST = 63;

  private ServerNames() {}

  static String constraint(
      String table, Constraint.Definition definition, Predicate<String> isTaken) {
    return switch (definition) {
      case Constraint.PrimaryKey key -> choose(table, "", "pkey", isTaken);
      case Constraint.Unique unique ->
          choose(
              table,
              columns(Stream.concat(unique.columns().stream(), unique.include().stream())),
              "key",
              isTaken);
      case Constraint.ForeignKey key ->
          choose(table, columns(key.columns().stream()), "fkey", isTaken);
      case Constraint.Check check -> {
        List<String> used = check.expression().columns();
        yield choose(table, used.size() == 1 ? used.getFirst() : "", "check", isTaken);
      }
      case Constraint.Exclude exclude ->
          choose(
              table,
              columns(exclude.elements().stream().map(element -> keyName(element.key()))),
              "excl",
              isTaken);
      case Constraint.NotNull notNull -> choose(table, notNull.column(), "not_null", isTaken);
      case Constraint.UsingIndex using -> using.index();
    };
  }

  static String index(String table, Index index, Predicate<String> isTaken) {
    return choose(
        table,
        columns(
            Stream.concat(
                index.keys().stream().map(ServerNames::keyName), index.include().stream())),
        "idx",
        isTaken);
  }

  private static String keyName(IndexKey key) {
    String column = key.column();
    if (column != null) {
      return column;
    }
    return key.expression() instanceof dev.lockstep.ast.Expression.Call call
        ? call.function().name()
        : "expr";
  }

  private static String columns(Stream<String> names) {
    return names.collect(Collectors.joining("_"));
  }

  /** The name of these parts that is not taken; {@code columns} may be empty. */
  public static String choose(
      String table, String columns, String label, Predicate<String> isTaken) {
    String name = make(table, columns, label);
    for (int i = 1; isTaken.test(name); i++) {
      name = make(table, columns, label + i);
    }
    return name;
  }

  private static String make(String table, String columns, String label) {
    String first = table;
    String second = columns;
    int room = LONGEST - bytes(label) - 1 - (columns.isEmpty() ? 0 : 1);
    while (bytes(first) + bytes(second) > room) {
      if (bytes(first) > bytes(second)) {
        first = first.substring(0, first.length() - 1);
      } else {
        second = second.substring(0, second.length() - 1);
      }
    }
    return second.isEmpty() ? first + "_" + label : first + "_" + second + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
