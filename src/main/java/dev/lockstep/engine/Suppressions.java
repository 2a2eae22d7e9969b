package dev.lockstep.engine;

import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The suppression comments of one file: {@code -- lockstep-ignore rule[, rule]: reason} for what it
 * precedes or shares a line with, {@code -- lockstep-ignore-file rule: reason} for the file; {@code
 * #} in Elixir. A comment without a rule or a reason suppresses nothing.
 */
public final class Suppressions {
  private static final Pattern SIGN = Pattern.compile("ignore|nolint|safety-assured");

  /** No suppressions. */
  public static final Suppressions NONE = new Suppressions("", List.of(), List.of(), false);

  private final String text;
  private final List<Span> all;
  private final List<SuppressionComment> comments;
  private final boolean judged;

  private Suppressions(
      String text, List<Span> all, List<SuppressionComment> comments, boolean judged) {
    this.text = text;
    this.all = all;
    this.comments = comments;
    this.judged = judged;
  }

  /** Reads the comments of a file, which are asked for only where one may be a suppression. */
  public static Suppressions read(String text, Supplier<List<Span>> comments, RulePages pages) {
    if (!SIGN.matcher(text).find()) {
      return NONE;
    }
    SuppressionReader reader = new SuppressionReader(pages);
    List<SuppressionComment> found = new ArrayList<>();
    List<Span> all = comments.get();
    for (Span span : all) {
      SuppressionComment comment = reader.read(text.substring(span.start(), span.end()), span);
      if (comment != null) {
        found.add(comment);
      }
    }
    return found.isEmpty() ? NONE : new Suppressions(text, all, found, true);
  }

  /** The same for a file that no rule is asked about, so that none of them can be called unused. */
  public Suppressions ofFileNotJudged() {
    return new Suppressions(text, all, comments, false);
  }

  /** Those of which it can be said whether they are used. */
  List<SuppressionComment> judged() {
    return judged ? comments : List.of();
  }

  /** The comment that covers a finding for the rule, or null. */
  @Nullable SuppressionComment find(String rule, RawFinding finding) {
    for (SuppressionComment comment : comments) {
      if (comment.rules().contains(rule) && (comment.wholeFile() || covers(comment, finding))) {
        return comment;
      }
    }
    return null;
  }

  /**
   * Whether the comment stands above what the finding is about, with only comments between, or on
   * the line where that, or its statement, begins, or where that ends.
   */
  private boolean covers(SuppressionComment comment, RawFinding finding) {
    int lineStart = startOfLine(comment.span().start());
    if (text.substring(lineStart, comment.span().start()).isBlank()) {
      return precedes(comment.span(), finding.span())
          || precedes(comment.span(), finding.scope())
          || precedes(comment.span(), finding.statementSpan());
    }
    int lineEnd = endOfLine(comment.span().end());
    return sharesLine(finding.span(), lineStart, lineEnd)
        || sharesLine(finding.scope(), lineStart, lineEnd)
        || begins(finding.statementSpan(), lineStart, lineEnd);
  }

  private boolean precedes(Span comment, Span clause) {
    if (clause.isSynthetic() || clause.start() < comment.end()) {
      return false;
    }
    int line = Math.max(comment.end(), startOfLine(clause.start()));
    return holdsOnlyComments(comment.end(), line)
        && text.substring(line, clause.start()).indexOf(';') < 0;
  }

  private static boolean sharesLine(Span clause, int lineStart, int lineEnd) {
    return begins(clause, lineStart, lineEnd)
        || (clause.end() > lineStart && clause.end() <= lineEnd);
  }

  private static boolean begins(Span clause, int lineStart, int lineEnd) {
    return clause.start() >= lineStart && clause.start() < lineEnd;
  }

  private boolean holdsOnlyComments(int from, int to) {
    int at = from;
    for (Span comment : all) {
      if (comment.start() >= at && comment.end() <= to) {
        if (!text.substring(at, comment.start()).isBlank()) {
          return false;
        }
        at = comment.end();
      }
    }
    return at >= to || text.substring(at, to).isBlank();
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
