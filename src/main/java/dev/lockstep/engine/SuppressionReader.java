package dev.lockstep.engine;

import dev.lockstep.ast.Span;
import dev.lockstep.engine.SuppressionComment.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments that suppress findings: lockstep's own, and those of other tools for the rules
 * whose pages name theirs. A mistake never makes one mean more than it says.
 */
final class SuppressionReader {
  static final String WITHOUT_REASON = "suppression-without-reason";
  static final String UNKNOWN_RULE = "unknown-rule";
  static final String UNUSED = "unused-suppression";

  private static final Pattern OWN = Pattern.compile("(?s)lockstep-ignore([\\w-]*)(.*)");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?s)(?:(squawk)-ignore(-file)?"
              + "|(excellent_migrations):safety-assured-for-(this-file|next-line)"
              + "|(atlas):nolint|(eugene): ?ignore)(?![\\w-])(.*)");

  /** What Atlas calls its groups of checks, and a pattern of the codes in them. */
  private static final Map<String, String> ATLAS_GROUPS =
      Map.of(
          "destructive", "DS.*",
          "incompatible", "BC.*",
          "data_depend", "MF.*",
          "constraint_drop", "CD.*",
          "concurrent_index", "PG10[1-3]");

  private final RulePages pages;

  SuppressionReader(RulePages pages) {
    this.pages = pages;
  }

  /** The suppression that the comment is; null for any other comment. */
  @Nullable SuppressionComment read(String comment, Span span) {
    String words = words(comment);
    Matcher own = OWN.matcher(words);
    if (own.matches()) {
      return own(own.group(1), own.group(2).strip(), span);
    }
    Matcher foreign = FOREIGN.matcher(words);
    return foreign.matches() ? foreign(foreign, words.strip(), span) : null;
  }

  /** What a comment says, without the marks round it. */
  private static String words(String comment) {
    String inner =
        comment.startsWith("/*")
            ? comment.substring(2, comment.length() - 2)
            : comment.replaceFirst("^(--|#)", "");
    return inner.replaceFirst("^[\\s*#-]+", "").stripTrailing();
  }

  private SuppressionComment own(String scope, String rest, Span span) {
    List<Mistake> mistakes = new ArrayList<>();
    if (!scope.isEmpty() && !scope.equals("-file")) {
      String message =
          "This suppresses nothing: say lockstep-ignore or lockstep-ignore-file, not"
              + " lockstep-ignore"
              + scope
              + ".";
      return new SuppressionComment(
          span, List.of(), "", false, false, List.of(new Mistake(UNUSED, message)));
    }
    int colon = rest.indexOf(':');
    String reason = colon < 0 ? "" : rest.substring(colon + 1).strip();
    if (reason.isEmpty()) {
      String message =
          "This suppresses nothing, for it does not say why: write lockstep-ignore"
              + scope
              + " rule: reason.";
      return new SuppressionComment(
          span, List.of(), "", false, false, List.of(new Mistake(WITHOUT_REASON, message)));
    }
    List<String> rules = new ArrayList<>();
    for (String name : rest.substring(0, colon).split(",")) {
      String rule = name.strip();
      if (pages.page(rule) != null) {
        rules.add(rule);
      } else {
        mistakes.add(new Mistake(UNKNOWN_RULE, unknown(rule)));
      }
    }
    return new SuppressionComment(span, rules, reason, !scope.isEmpty(), false, mistakes);
  }

  private String unknown(String rule) {
    return rule.isEmpty()
        ? "This names no rule, and suppresses nothing for it."
        : "No rule is called "
            + rule
            + Suggestion.of(rule, pages.all().stream().map(RulePage::id).toList())
            + ", so that nothing is suppressed for it.";
  }

  private SuppressionComment foreign(Matcher comment, String words, Span span) {
    String tool = comment.group(1);
    boolean wholeFile = comment.group(2) != null || "this-file".equals(comment.group(4));
    for (int group : new int[] {3, 5, 6}) {
      tool = tool == null ? comment.group(group) : tool;
    }
    List<String> rules = new ArrayList<>();
    String names = comment.group(7).strip();
    for (RulePage page : pages.all()) {
      String prefix = tool + ":";
      for (String alias : page.aliases()) {
        if (alias.startsWith(prefix) && isNamed(alias.substring(prefix.length()), names)) {
          rules.add(page.id());
        }
      }
    }
    return new SuppressionComment(span, rules, words, wholeFile, true, List.of());
  }

  /** Whether the names, which may be none for all, name the check. */
  private static boolean isNamed(String check, String names) {
    if (names.isEmpty()) {
      return true;
    }
    for (String name : names.split("[,\\s]+")) {
      String group = ATLAS_GROUPS.get(name);
      if (name.equals(check) || name.equals("all") || (group != null && check.matches(group))) {
        return true;
      }
    }
    return false;
  }
}
