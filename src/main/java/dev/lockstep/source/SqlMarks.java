package dev.lockstep.source;

import static dev.lockstep.ast.TransactionMode.IMPLICIT;
import static dev.lockstep.ast.TransactionMode.MIGRATION;
import static dev.lockstep.ast.TransactionMode.NONE;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TransactionMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments by which a tool divides one SQL file into what goes up and what goes down. {@code
 * down} is null where the tool has no rollbacks in its files; {@code off} marks that the tool's
 * transaction is not wanted, and {@code offInLine} says that it does so in the marker's own line,
 * for that direction alone; {@code unwrapped} is how the statements run then.
 */
record SqlMarks(
    String id,
    Pattern up,
    Pattern down,
    Pattern off,
    boolean offInLine,
    TransactionMode unwrapped,
    Before before)
    implements MarkedSql {

  /** Matches no line. */
  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** goose (README, SQL migrations): the annotations begin a line. */
  private static final SqlMarks GOOSE =
      new SqlMarks(
          "goose",
          line("--\\s*\\+goose\\s+up\\b.*"),
          line("--\\s*\\+goose\\s+down\\b.*"),
          line("--\\s*\\+goose\\s+no\\s+transaction\\b.*"),
          false,
          NONE,
          Before.REFUSED);

  /** dbmate (README, Migration options): each direction is sent as one string. */
  private static final SqlMarks DBMATE =
      new SqlMarks(
          "dbmate",
          line("--\\s*migrate:up\\b.*"),
          line("--\\s*migrate:down\\b.*"),
          Pattern.compile("transaction:\\s*false"),
          true,
          IMPLICIT,
          Before.REFUSED);

  /** tern (README, Migrations): one line divides the file. */
  private static final SqlMarks TERN =
      new SqlMarks(
          "tern",
          NEVER,
          line("---- create above / drop below ----"),
          line("---- tern: disable-tx ----"),
          false,
          NONE,
          Before.UP);

  /** rambler (README): any number of sections of each direction. */
  private static final SqlMarks RAMBLER =
      new SqlMarks(
          "rambler",
          line("--\\s*rambler\\s+up\\b.*"),
          line("--\\s*rambler\\s+down\\b.*"),
          Pattern.compile("no-transaction"),
          true,
          NONE,
          Before.IGNORED);

  /** node-pg-migrate (docs, SQL migrations). */
  private static final SqlMarks NODE_PG_MIGRATE =
      new SqlMarks(
          "node-pg-migrate",
          line("\\s*--[\\s-]*up migration.*"),
          line("\\s*--[\\s-]*down migration.*"),
          NEVER,
          false,
          NONE,
          Before.IGNORED);

  static final List<SqlMarks> ALL = List.of(GOOSE, DBMATE, TERN, RAMBLER, NODE_PG_MIGRATE);

  private static Pattern line(String text) {
    return Pattern.compile("^" + text + "$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  }

  @Override
  public boolean isIn(String text) {
    return (before == Before.UP ? down : up).matcher(text).find();
  }

  @Override
  public List<Parts> parts(String text) {
    return List.of(new Division(text).parts());
  }

  /** The file being divided, mark by mark. */
  private final class Division {
    private final String text;
    private final SqlText whole;
    private final SqlText.Builder up = new SqlText.Builder();

    /** The last section that goes down undoes the last that went up, so that it comes first. */
    private SqlText.Builder down = new SqlText.Builder();

    private TransactionMode transaction;
    private TransactionMode downTransaction;
    private @Nullable Span mark;
    private boolean hasDown;

    private Division(String text) {
      this.text = text;
      this.whole = SqlText.ofFile(text);
      boolean isOff = !offInLine && off.matcher(text).find();
      transaction = isOff ? unwrapped : MIGRATION;
      downTransaction = transaction;
    }

    private Parts parts() {
      Matcher ups = up().matcher(text);
      Matcher downs = down().matcher(text);
      int nextUp = ups.find() ? ups.start() : text.length();
      int nextDown = downs.find() ? downs.start() : text.length();
      int first = Math.min(nextUp, nextDown);
      SqlText before = whole.slice(0, first);
      if (SqlMarks.this.before == Before.UP) {
        up.append(before);
        before = whole.slice(0, 0);
      }
      while (nextUp < text.length() || nextDown < text.length()) {
        boolean goesUp = nextUp < nextDown;
        Matcher current = goesUp ? ups : downs;
        int begin = current.end();
        String line = current.group();
        Span place = new Span(current.start(), current.end());
        int next = current.find() ? current.start() : text.length();
        nextUp = goesUp ? next : nextUp;
        nextDown = goesUp ? nextDown : next;
        add(goesUp, line, place, begin, Math.min(nextUp, nextDown));
      }
      return new Parts(
          up.build(),
          transaction,
          hasDown ? down.build() : null,
          downTransaction,
          mark == null ? new Span(0, 0) : mark,
          before);
    }

    private void add(boolean goesUp, String line, Span place, int from, int to) {
      boolean isOff = offInLine && off.matcher(line).find();
      SqlText section = whole.slice(from, to);
      if (goesUp) {
        if (!up.isEmpty()) {
          up.generated(";", place);
        }
        up.append(section);
        transaction = isOff ? unwrapped : transaction;
        mark = mark == null ? place : mark;
      } else {
        SqlText later = down.build();
        down = new SqlText.Builder().append(section);
        if (hasDown) {
          down.generated(";", place).append(later);
        }
        downTransaction = isOff ? unwrapped : downTransaction;
        hasDown = true;
      }
    }
  }
}
