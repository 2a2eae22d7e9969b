package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What partition bounds leave to their key, and whether the valid CHECKs of a table prove that all
 * its rows are within a bound or outside it (ALTER TABLE, ATTACH PARTITION). Understood for keys of
 * one column; anything else counts as not proven.
 */
final class PartitionBounds {
  private static final Pattern RANGE =
      Pattern.compile("(?is).*?from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
  private static final Pattern LIST = Pattern.compile("(?is).*?in\\s*\\((.*)\\)\\s*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?is)\\s*(?:[a-z_ ]+\\s)?\\s*(?:'((?:[^']|'')*)'|([-+]?[0-9.]+))\\s*(?:::.*)?");

  private PartitionBounds() {}

  /** What sort of bound a table's partitions have: range, list or hash. */
  static boolean fits(Bound bound, PartitionBy by) {
    String text = bound.text().toLowerCase(Locale.ROOT);
    return bound.isDefault()
        ? !by.strategy().equals("hash")
        : switch (by.strategy()) {
          case "range" -> RANGE.matcher(text).matches();
          case "list" -> LIST.matcher(text).matches();
          default -> text.contains("modulus");
        };
  }

  /** The values of the one key that the bound admits; null when that cannot be told. */
  static @Nullable Ranges of(Bound bound, @Nullable PartitionBy by) {
    if (by == null || by.keys().size() != 1 || by.keys().getFirst().column() == null) {
      return null;
    }
    Matcher range = RANGE.matcher(bound.text());
    if (by.strategy().equals("range") && range.matches()) {
      return range(range.group(1).strip(), range.group(2).strip());
    }
    Matcher list = LIST.matcher(bound.text());
    if (by.strategy().equals("list") && list.matches()) {
      return list(list.group(1));
    }
    return null;
  }

  private static @Nullable Ranges range(String from, String to) {
    String low = value(from);
    String high = value(to);
    boolean noLow = from.equalsIgnoreCase("minvalue");
    boolean noHigh = to.equalsIgnoreCase("maxvalue");
    boolean understood = (low != null || noLow) && (high != null || noHigh);
    return understood ? Ranges.between(low, high) : null;
  }

  private static @Nullable Ranges list(String values) {
    Ranges result = Ranges.NONE;
    for (String part : values.split(",(?=(?:[^']*'[^']*')*[^']*$)")) {
      if (part.strip().equalsIgnoreCase("null")) {
        continue;
      }
      String value = value(part);
      if (value == null) {
        return null;
      }
      result = result.or(Ranges.point(value));
    }
    return result;
  }

  private static @Nullable String value(String text) {
    Matcher matcher = VALUE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2);
  }

  /** Whether the checks of the table keep all its rows within the bound of the parent's key. */
  static boolean provesWithin(Table table, Table parent, Bound bound) {
    Ranges admitted = of(bound, parent.partitionBy());
    String key = key(parent);
    return admitted != null
        && key != null
        && isNotNull(table, key)
        && left(table, key).isWithin(admitted);
  }

  /** Whether the checks of the DEFAULT partition keep all its rows out of the bound. */
  static boolean provesOutside(Table fallback, Table parent, Bound bound) {
    Ranges admitted = of(bound, parent.partitionBy());
    String key = key(parent);
    return admitted != null && key != null && left(fallback, key).and(admitted).isEmpty();
  }

  /** Whether the bound admits what another partition's bound does. */
  static boolean overlaps(Table parent, Bound bound, List<Table> siblings) {
    Ranges admitted = of(bound, parent.partitionBy());
    for (Table sibling : siblings) {
      Bound other = sibling.bound();
      Ranges taken = other == null || other.isDefault() ? null : of(other, parent.partitionBy());
      if (admitted != null && taken != null && !admitted.and(taken).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String key(Table parent) {
    List<String> keys = PartitionKeys.columns(parent);
    return keys.size() == 1 ? keys.getFirst() : null;
  }

  private static Ranges left(Table table, String column) {
    Ranges left = Ranges.ALL;
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.holds() && constraint.definition() instanceof Constraint.Check check) {
        left = left.and(Ranges.of(check.expression(), column));
      }
    }
    return left;
  }

  private static boolean isNotNull(Table table, String column) {
    TableColumn found = table.column(column);
    if (found != null && Boolean.TRUE.equals(found.notNull())) {
      return true;
    }
    return table.constraints().stream()
        .filter(TableConstraint::holds)
        .anyMatch(
            c ->
                c.definition() instanceof Constraint.Check check
                    && NotNullProof.implies(check.expression(), column));
  }
}
