package dev.lockstep.rewrite;

import static java.util.stream.Collectors.joining;

import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.rewrite.Step.Backfill;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of statements that change many rows. */
public final class DataRewrites {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern STRING =
      Pattern.compile("(?s)'(?:[^']|'')*'(::[a-z_][a-z0-9_ ]*(\\([0-9, ]+\\))?)?");
  private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[A-Za-z_][\\w$]*");

  private static final Pattern PARAMETER = Pattern.compile("\\$[0-9]|(?<!:):[A-Za-z]");

  /** Functions that give the same value for the same row at any time. */
  private static final Set<String> STEADY =
      Set.of(
          "abs",
          "btrim",
          "coalesce",
          "greatest",
          "initcap",
          "least",
          "left",
          "length",
          "lower",
          "ltrim",
          "md5",
          "nullif",
          "replace",
          "right",
          "rtrim",
          "trim",
          "upper");

  private static final Set<String> WITHOUT_EQUALITY =
      Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private DataRewrites() {}

  /**
   * UPDATE becomes batches, each committed, of the rows that do not have the values yet. Null where
   * a row that is done could not be told from one that is not: the new value depends on the old one
   * or on the time, or cannot be compared; and for more than a plain UPDATE of one table.
   */
  public static @Nullable Rewrite inBatches(Database database, Statement statement, Update update) {
    boolean isWhole =
        statement.operations().size() == 1
            && statement.text().indexOf(SqlText.HOLE) < 0
            && !PARAMETER.matcher(statement.text()).find();
    UpdateText text = isWhole ? UpdateText.of(statement.text()) : null;
    Table table = database.table(update.table());
    if (text == null || !update.columns().equals(List.copyOf(text.assignments().keySet()))) {
      return null;
    }
    Map<String, String> set = text.assignments();
    boolean endsItself = makesUntrue(update.where(), set);
    boolean known =
        set.entrySet().stream()
            .allMatch(
                it ->
                    isSteady(it.getValue(), set.keySet())
                        && (endsItself || isComparable(table, it.getKey())));
    if (!known) {
      return null;
    }
    String assignments =
        set.entrySet().stream()
            .map(it -> Identifiers.quoted(it.getKey()) + " = " + it.getValue())
            .collect(joining(", "));
    return new Rewrite(
        "Change the rows in batches, in a migration of its own",
        List.of(
            new Backfill(
                "backfill_" + update.table().name() + "_" + String.join("_", set.keySet()),
                "Change the rows batch by batch, each committed",
                update.table(),
                assignments,
                endsItself && update.where() != null
                    ? update.where().text()
                    : remaining(update.where(), set),
                NotNullSteps.primaryKey(table))));
  }

  /** Whether the condition is that a column is NULL which is then given a value. */
  private static boolean makesUntrue(@Nullable Expression where, Map<String, String> set) {
    return where instanceof Expression.Operator operator
        && operator.symbol().equals("is null")
        && operator.operands().getFirst() instanceof Expression.Column column
        && set.get(column.name()) instanceof String value
        && (NUMBER.matcher(value).matches() || STRING.matcher(value).matches());
  }

  private static boolean isComparable(@Nullable Table table, String name) {
    TableColumn column = table == null ? null : table.column(name);
    return column != null
        && column.type() != null
        && !WITHOUT_EQUALITY.contains(column.type().name());
  }

  private static boolean isSteady(String value, Set<String> changed) {
    String bare = value.replaceAll("(?s)'(?:[^']|'')*'", "''").replaceAll("::\\s*[\\w ]+", "");
    if (bare.toLowerCase(Locale.ROOT).contains("select")) {
      return false;
    }
    Matcher words = WORD.matcher(bare);
    while (words.find()) {
      boolean isCall = bare.substring(words.end()).stripLeading().startsWith("(");
      String word = words.group().toLowerCase(Locale.ROOT).replace("\"", "");
      boolean isClock = word.startsWith("current_") || word.startsWith("local");
      if (isClock || changed.contains(word) || (isCall && !STEADY.contains(word))) {
        return false;
      }
    }
    return true;
  }

  private static String remaining(@Nullable Expression where, Map<String, String> set) {
    String different =
        set.entrySet().stream()
            .map(
                it ->
                    Identifiers.quoted(it.getKey()) + " IS DISTINCT FROM " + operand(it.getValue()))
            .collect(joining(" OR "));
    if (where == null) {
      return different;
    }
    String others = set.size() == 1 ? different : "(" + different + ")";
    return "(" + where.text() + ") AND " + others;
  }

  private static String operand(String value) {
    boolean isSimple =
        NUMBER.matcher(value).matches()
            || STRING.matcher(value).matches()
            || WORD.matcher(value).matches();
    return isSimple ? value : "(" + value + ")";
  }
}
