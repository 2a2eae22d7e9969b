package dev.lockstep.source;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TransactionMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's formatted SQL (docs, Formatted SQL changelogs): a file of changesets, each a
 * migration in a transaction of its own unless it says {@code runInTransaction:false}, and undone
 * by its {@code --rollback} lines.
 */
final class LiquibaseSql implements MarkedSql {
  private static final int LINES = Pattern.MULTILINE | Pattern.CASE_INSENSITIVE;

  private static final Pattern HEADER =
      Pattern.compile("\\A\\uFEFF?\\s*--\\s*liquibase\\s+formatted\\s+sql", LINES);

  private static final Pattern CHANGESET =
      Pattern.compile("^[ \\t]*--[ \\t]*changeset[ \\t]+.*$", LINES);

  /** What follows the word in its line, or in the comment that it begins. */
  private static final Pattern ROLLBACK =
      Pattern.compile(
          "^[ \\t]*--[ \\t]*rollback\\b(?<line>.*)$"
              + "|/\\*[ \\t]*liquibase[ \\t]+rollback\\b(?<block>(?s:.*?))\\*/",
          LINES);

  /** Says that nothing is to be undone. */
  private static final Pattern NOTHING =
      Pattern.compile("\\s*(?:empty|not required)\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

  /** What one changeset is: its line, and the text below it up to the next. */
  private record Changeset(Span line, String attributes, int from, int to) {
    boolean isFor(String database) {
      String listed = attribute("dbms");
      if (listed == null) {
        return true;
      }
      List<String> names = Arrays.stream(listed.toLowerCase(Locale.ROOT).split(",")).toList();
      boolean excludes = names.stream().allMatch(name -> name.startsWith("!"));
      return names.contains(database)
          || names.contains("all")
          || (excludes && !names.contains("!" + database));
    }

    boolean inTransaction() {
      return !"false".equalsIgnoreCase(attribute("runInTransaction"));
    }

    /** The value of {@code name:value}, quoted or not; null when it is not given. */
    @Nullable String attribute(String name) {
      Matcher matcher =
          Pattern.compile("(?i)\\b" + name + ":\\s*(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s\"]+))")
              .matcher(attributes);
      if (!matcher.find()) {
        return null;
      }
      String quoted = matcher.group("quoted");
      return quoted != null ? quoted : matcher.group("plain");
    }
  }

  @Override
  public String id() {
    return "liquibase";
  }

  @Override
  public Before before() {
    return Before.IGNORED;
  }

  @Override
  public boolean isIn(String text) {
    return HEADER.matcher(text).find();
  }

  @Override
  public List<Parts> parts(String text) {
    List<Changeset> all = changesets(text);
    SqlText whole = SqlText.ofFile(text);
    SqlText before = whole.slice(0, all.isEmpty() ? text.length() : all.getFirst().line.start());
    List<Parts> parts = new ArrayList<>();
    for (Changeset each : all) {
      if (each.isFor("postgresql")) {
        SqlText above = parts.isEmpty() ? before : whole.slice(0, 0);
        TransactionMode mode =
            each.inTransaction() ? TransactionMode.MIGRATION : TransactionMode.NONE;
        parts.add(new Parts(up(each, whole), mode, down(each, whole), mode, each.line, above));
      }
    }
    return parts.isEmpty() ? List.of(nothing(whole, before)) : parts;
  }

  /** A file without a changeset for PostgreSQL does nothing there. */
  private static Parts nothing(SqlText whole, SqlText before) {
    SqlText none = whole.slice(0, 0);
    return new Parts(
        none, TransactionMode.NONE, none, TransactionMode.NONE, new Span(0, 0), before);
  }

  private static List<Changeset> changesets(String text) {
    List<Changeset> found = new ArrayList<>();
    Matcher matcher = CHANGESET.matcher(text);
    boolean more = matcher.find();
    while (more) {
      Span line = new Span(matcher.start(), matcher.end());
      String attributes = matcher.group();
      more = matcher.find();
      int to = more ? matcher.start() : text.length();
      found.add(new Changeset(line, attributes, line.end(), to));
    }
    return found;
  }

  /** The statements of a changeset; what it names for an end is a semicolon from here on. */
  private static SqlText up(Changeset changeset, SqlText whole) {
    String delimiter = changeset.attribute("endDelimiter");
    if (delimiter == null || delimiter.equals(";")) {
      return whole.slice(changeset.from, changeset.to);
    }
    SqlText.Builder ended = new SqlText.Builder();
    int from = changeset.from;
    Matcher matcher =
        Pattern.compile(Pattern.quote(delimiter) + "[ \\t]*$", LINES)
            .matcher(whole.text())
            .region(changeset.from, changeset.to);
    while (matcher.find()) {
      ended.append(whole.slice(from, matcher.start()));
      ended.generated(";", new Span(matcher.start(), matcher.end()));
      from = matcher.end();
    }
    return ended.append(whole.slice(from, changeset.to)).build();
  }

  /** What undoes a changeset, line by line; null when it does not say. */
  private static @Nullable SqlText down(Changeset changeset, SqlText whole) {
    SqlText.Builder down = new SqlText.Builder();
    Matcher matcher = ROLLBACK.matcher(whole.text()).region(changeset.from, changeset.to);
    boolean isSaid = false;
    while (matcher.find()) {
      isSaid = true;
      String group = matcher.group("line") != null ? "line" : "block";
      if (!NOTHING.matcher(matcher.group(group)).matches()) {
        down.append(whole.slice(matcher.start(group), matcher.end(group)));
        down.generated("\n", changeset.line);
      }
    }
    return isSaid ? down.build() : null;
  }
}
