package dev.lockstep.schema;

import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.PartitionBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows a partition's bound admits (CREATE TABLE, PARTITION OF). */
public final class PartitionBound {
  private static final Pattern RANGE =
      Pattern.compile("(?is).*?from\\s*\\((.*)\\)\\s*to\\s*\\((.*)\\)\\s*");
  private static final Pattern LIST = Pattern.compile("(?is).*?in\\s*\\((.*)\\)\\s*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?is)\\s*(?:[a-z_ ]+\\s)?\\s*(?:'((?:[^']|'')*)'|([-+]?[0-9.]+))\\s*(?:::.*)?");
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^']*'[^']*')*[^']*$)");

  private static final Pattern HASH =
      Pattern.compile("(?is).*?modulus\\s+(\\d{1,9})\\s*,\\s*remainder\\s+(\\d{1,9}).*");

  private PartitionBound() {}

  /** The modulus and the remainder of a hash bound; null for another. */
  public static int @Nullable [] hash(Bound bound) {
    Matcher matcher = HASH.matcher(bound.text());
    return matcher.matches()
        ? new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))}
        : null;
  }

  /**
   * The partition directly below that takes the row: {@link Table#NONE} when there is none, null
   * when that is not known.
   */
  public static @Nullable Integer route(Table parent, Map<String, Datum> row, Schema schema) {
    int fallback = Table.NONE;
    for (int id : parent.children()) {
      Table child = schema.table(id);
      Bound bound = child == null ? null : child.bound();
      if (bound == null || parent.partitionBy() == null) {
        return null;
      }
      if (bound.isDefault()) {
        fallback = id;
        continue;
      }
      Boolean admitted = admits(parent.partitionBy(), bound, row);
      if (admitted == null || admitted) {
        return admitted == null ? null : (Integer) id;
      }
    }
    return fallback;
  }

  /** Whether the bound, which is not DEFAULT, admits the row; null when that is not known. */
  public static @Nullable Boolean admits(PartitionBy by, Bound bound, Map<String, Datum> row) {
    List<Datum> keys = new ArrayList<>();
    for (var key : by.keys()) {
      Datum value = Evaluation.of(key.expression(), row);
      if (value == null) {
        return null;
      }
      keys.add(value);
    }
    Matcher range = RANGE.matcher(bound.text());
    if (by.strategy().equals("range") && range.matches()) {
      return isWithin(keys, range.group(1), range.group(2));
    }
    Matcher list = LIST.matcher(bound.text());
    return by.strategy().equals("list") && keys.size() == 1 && list.matches()
        ? isMember(keys.getFirst(), list.group(1))
        : null;
  }

  private static @Nullable Boolean isMember(Datum key, String list) {
    for (String part : COMMA.split(list)) {
      if (part.strip().equalsIgnoreCase("null")) {
        if (key.isNull()) {
          return true;
        }
        continue;
      }
      Datum value = value(part);
      if (value == null) {
        return null;
      }
      Integer order = key.isNull() ? Integer.valueOf(1) : Evaluation.order(key, value);
      boolean texts = key instanceof Datum.Text && value instanceof Datum.Text;
      if (order == null && !texts) {
        return null;
      }
      if (key.equals(value) || (order != null && order == 0)) {
        return true;
      }
    }
    return false;
  }

  /** Rows of values compare part by part; NULL is in no range but the default. */
  private static @Nullable Boolean isWithin(List<Datum> keys, String from, String to) {
    if (keys.stream().anyMatch(Datum::isNull)) {
      return false;
    }
    Integer low = order(keys, from);
    Integer high = order(keys, to);
    if ((low != null && low < 0) || (high != null && high >= 0)) {
      return false;
    }
    return low == null || high == null ? null : Boolean.TRUE;
  }

  private static @Nullable Integer order(List<Datum> keys, String limits) {
    String[] parts = COMMA.split(limits);
    for (int i = 0; i < keys.size() && i < parts.length; i++) {
      switch (parts[i].strip().toLowerCase(Locale.ROOT)) {
        case "minvalue" -> {
          return 1;
        }
        case "maxvalue" -> {
          return -1;
        }
        default -> {
          Datum limit = value(parts[i]);
          Integer order = limit == null ? null : Evaluation.order(keys.get(i), limit);
          if (order == null || order != 0) {
            return order;
          }
        }
      }
    }
    return 0;
  }

  private static @Nullable Datum value(String text) {
    Matcher matcher = VALUE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String string = matcher.group(1);
    return string != null
        ? new Datum.Text(string.replace("''", "'"))
        : new Datum.Number(new java.math.BigDecimal(matcher.group(2)));
  }
}
