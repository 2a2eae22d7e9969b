package dev.lockstep.source;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TransactionMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tool that reads in comments of one SQL file what goes up and what goes down. */
interface MarkedSql {
  List<MarkedSql> ALL =
      Stream.<MarkedSql>concat(SqlMarks.ALL.stream(), Stream.of(new LiquibaseSql())).toList();

  /** What becomes of what stands before the first mark. */
  enum Before {
    /** It goes up. */
    UP,
    /** The tool refuses the file. */
    REFUSED,
    /** Nobody runs it. */
    IGNORED
  }

  /**
   * The parts of one migration. {@code down} is null when the file has none; then {@code mark} is
   * where the tool was told what goes up. What stands {@code before} the first mark is run by no
   * one.
   */
  record Parts(
      SqlText up,
      TransactionMode transaction,
      @Nullable SqlText down,
      TransactionMode downTransaction,
      Span mark,
      SqlText before) {}

  /** The name used on the command line, in configuration and in reports. */
  String id();

  /** What becomes of what stands before the first mark. */
  Before before();

  /** Whether the file bears the tool's marks. */
  boolean isIn(String text);

  /** Divides a file that bears the marks: each entry is a migration of its own. */
  List<Parts> parts(String text);

  /** The tool whose marks a file bears, or null when it bears none. */
  static @Nullable MarkedSql of(String text) {
    return text.contains("--")
        ? ALL.stream().filter(marks -> marks.isIn(text)).findFirst().orElse(null)
        : null;
  }
}
