package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import java.util.List;

/** What was probably meant by an option that Ecto does not have where it stands. */
final class OptionAdvice {
  private static final List<String> COMMON =
      List.of("null", "default", "size", "precision", "scale", "comment", "primary_key", "from");
  private static final int NEAR = 2;

  private OptionAdvice() {}

  /** For an option of {@code add}, {@code modify} or {@code timestamps}. */
  static String onColumn(DslCall.Option option) {
    return switch (option.name()) {
      case "nullable", "allow_nil?", "allow_nil" -> "Write null: " + meant(option) + ".";
      case "required", "not_null" -> "Write null: false.";
      case "unique" -> "Create a unique_index on the column.";
      case "index" -> "Create an index on the column.";
      case "references" -> "Give the column the type references(…).";
      case "on_delete", "on_update", "match", "with", "column", "validate" ->
          "Give it to references: references(…, " + option.name() + ": " + option.value() + ").";
      case "check" -> "Create a constraint.";
      default -> nearest(option.name());
    };
  }

  private static String meant(DslCall.Option option) {
    return option.value().equals("false") ? "false" : "true";
  }

  /** For an option of {@code references}, {@code index}, {@code table} or {@code constraint}. */
  static String elsewhere(String option, String struct) {
    boolean isOfColumn = struct.equals("Reference") && COMMON.contains(option);
    return isOfColumn
        ? "Give it to the column: it stands behind references(…)."
        : "Remove it, or write the name of the option that was meant.";
  }

  private static String nearest(String option) {
    for (String known : COMMON) {
      if (distance(option, known) <= NEAR) {
        return "Write " + known + ": if that was meant, else remove it.";
      }
    }
    return "Remove it, or say what it means in a call of its own.";
  }

  /** How many characters have to be put in, left out or exchanged (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
