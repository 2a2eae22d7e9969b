package dev.lockstep.engine;

import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The suppression comments of one file: {@code -- lockstep-ignore rule[, rule]: reason} for what it
 * precedes or shares a line with, {@code -- lockstep-ignore-file rule: reason} for the file; {@code
 * #} in Elixir. A comment without a rule or a reason suppresses nothing.
 */
public final class Suppressions {
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:--|#)[ \\t]*lockstep-ignore(-file)?"
              + "[ \\t]+([a-z0-9, \\t-]+?)[ \\t]*:"
              + "[ \\t]*(\\S[^\\r\\n]*)");

  private record Comment(List<String> rules, String reason, boolean wholeFile, Span span) {}

  /** No suppressions. */
  public static final Suppressions NONE = new Suppressions("", List.of());

  private final String text;
  private final List<Comment> comments;

  private Suppressions(String text, List<Comment> comments) {
    this.text = text;
    this.comments = comments;
  }

  /** Reads the comments of a file. */
  public static Suppressions scan(String text) {
    if (!text.contains("lockstep-ignore")) {
      return NONE;
    }
    List<Comment> found = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      List<String> rules = new ArrayList<>();
      for (String rule : matcher.group(2).split(",")) {
        if (!rule.isBlank()) {
          rules.add(rule.strip());
        }
      }
      Span span = new Span(matcher.start(), matcher.end());
      found.add(new Comment(rules, matcher.group(3).strip(), matcher.group(1) != null, span));
    }
    return found.isEmpty() ? NONE : new Suppressions(text, found);
  }

  /** The suppression that covers a finding of the rule on the clause, or null. */
  Finding.@Nullable Suppression find(String rule, Span span, Span scope) {
    for (Comment comment : comments) {
      if (comment.rules.contains(rule)
          && (comment.wholeFile || covers(comment, span) || covers(comment, scope))) {
        return new Finding.Suppression(comment.reason, comment.span);
      }
    }
    return null;
  }

  /**
   * Whether the comment shares a line with the clause's ends, or stands above with only comments
   * between.
   */
  private boolean covers(Comment comment, Span clause) {
    if (clause.isSynthetic()) {
      return false;
    }
    int lineEnd = endOfLine(comment.span.end());
    int lineStart = startOfLine(comment.span.start());
    if (text.substring(lineStart, comment.span.start()).isBlank()) {
      return clause.start() >= lineEnd && onlyComments(lineEnd, startOfLine(clause.start()));
    }
    return (clause.start() >= lineStart && clause.start() < lineEnd)
        || (clause.end() > lineStart && clause.end() <= lineEnd);
  }

  private boolean onlyComments(int from, int to) {
    if (from >= to) {
      return true;
    }
    for (String line : text.substring(from, to).split("\n")) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("--") && !stripped.startsWith("#")) {
        return false;
      }
    }
    return true;
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
