package dev.lockstep.engine;

import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is shown of what the rules found: the severity of each finding, which of two on one
 * clause stays, what is suppressed; findings that repeat in a loop become one.
 */
public final class Policy {
  /** The rules that policy itself asks, about suppressions. */
  public static final List<String> RULES = SuppressionCheck.RULES;

  /** A finding with its severity, while others may still push it aside. */
  private record Weighed(RawFinding raw, Severity severity, List<RawFinding> beaten) {}

  private record Spot(String rule, @Nullable String kind, boolean small, String path, Span span) {}

  private final RulePages pages;
  private final Settings settings;
  private final SizePolicy sizes;
  private final Map<String, SuppressionCheck> checks = new HashMap<>();

  private Policy(RulePages pages, Settings settings) {
    this.pages = pages;
    this.settings = settings;
    this.sizes = new SizePolicy(pages, settings.sizes());
  }

  /** The findings to show, sorted by path, position and rule; the suppressed ones are marked. */
  public static List<Finding> apply(List<RawFinding> raw, RulePages pages, Settings settings) {
    return new Policy(pages, settings).apply(raw);
  }

  private List<Finding> apply(List<RawFinding> raw) {
    List<Finding> findings = new ArrayList<>();
    for (Weighed weighed : rank(weigh(merge(raw)))) {
      findings.add(finding(weighed));
    }
    for (Weighed weighed : weigh(aboutSuppressions(raw))) {
      findings.add(finding(weighed));
    }
    findings.sort(
        Comparator.comparing(Finding::path)
            .thenComparing(f -> f.span().start())
            .thenComparing(f -> f.span().end())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message));
    return findings;
  }

  /** What is wrong with the comments themselves; in a file that cannot be read none is unused. */
  private List<RawFinding> aboutSuppressions(List<RawFinding> raw) {
    Set<String> broken = new HashSet<>();
    for (RawFinding finding : raw) {
      if (finding.rule().equals("syntax-error")) {
        broken.add(finding.path());
      }
    }
    List<RawFinding> found = new ArrayList<>();
    settings
        .suppressions()
        .forEach(
            (path, comments) ->
                found.addAll(
                    check(path)
                        .findings(
                            path, comments, rule -> !broken.contains(path) && isOn(path, rule))));
    return found;
  }

  private SuppressionCheck check(String path) {
    return checks.computeIfAbsent(path, key -> new SuppressionCheck());
  }

  private boolean isOn(String path, String rule) {
    RulePage page = pages.page(rule);
    return page == null
        || page.severities().keySet().stream()
            .anyMatch(kind -> severity(path, rule, kind) != Severity.OFF);
  }

  /** Findings of one rule on one clause, as a loop gives them, become one naming all subjects. */
  private List<RawFinding> merge(List<RawFinding> raw) {
    Map<Spot, List<RawFinding>> bySpot = new LinkedHashMap<>();
    for (RawFinding finding : raw) {
      Spot spot =
          new Spot(
              finding.rule(),
              finding.kind(),
              sizes.isHarmless(finding),
              finding.path(),
              finding.span());
      bySpot.computeIfAbsent(spot, key -> new ArrayList<>()).add(finding);
    }
    return bySpot.values().stream().map(Policy::merged).toList();
  }

  private static RawFinding merged(List<RawFinding> same) {
    RawFinding first = same.getFirst();
    Set<String> others = new LinkedHashSet<>();
    for (RawFinding finding : same) {
      if (finding.subject() != null && !finding.subject().equals(first.subject())) {
        others.add(finding.subject());
      }
    }
    if (others.isEmpty()) {
      return first;
    }
    String message = first.message() + " The same goes for " + String.join(", ", others) + ".";
    return new RawFinding(
        first.rule(),
        first.kind(),
        first.subject(),
        message,
        first.advice(),
        first.path(),
        first.span(),
        first.scope(),
        first.statementSpan(),
        first.direction(),
        first.statement(),
        first.locks(),
        same.stream().flatMap(finding -> finding.bulk().stream()).distinct().toList(),
        first.related(),
        first.rewrite());
  }

  private List<Weighed> weigh(List<RawFinding> raw) {
    List<Weighed> weighed = new ArrayList<>();
    for (RawFinding finding : raw) {
      Severity severity = severity(finding);
      if (severity != Severity.OFF) {
        weighed.add(new Weighed(finding, severity, new ArrayList<>()));
      }
    }
    return weighed;
  }

  private Severity severity(RawFinding finding) {
    Severity severity = severity(finding.path(), finding.rule(), finding.kind());
    boolean isLowered =
        severity.compareTo(Severity.NOTE) > 0
            && settings.severities().of(finding.path(), finding.rule()) == null
            && sizes.isHarmless(finding);
    return isLowered ? Severity.NOTE : severity;
  }

  private Severity severity(String path, String rule, @Nullable String kind) {
    Severity set = settings.severities().of(path, rule);
    if (set != null) {
      return set;
    }
    RulePage page = pages.page(rule);
    if (page == null) {
      return Severity.WARNING;
    }
    Severity own = page.severity(kind);
    if (settings.profile() == Profile.RECOMMENDED) {
      return own;
    }
    Severity strict = page.strict() != null ? page.strict() : own;
    return settings.profile() == Profile.ALL && strict == Severity.OFF ? Severity.NOTE : strict;
  }

  private List<Weighed> rank(List<Weighed> all) {
    Map<String, Map<String, List<Weighed>>> byPathAndRule = new HashMap<>();
    for (Weighed weighed : all) {
      byPathAndRule
          .computeIfAbsent(weighed.raw.path(), path -> new LinkedHashMap<>())
          .computeIfAbsent(weighed.raw.rule(), rule -> new ArrayList<>())
          .add(weighed);
    }
    List<Weighed> kept = new ArrayList<>();
    for (Weighed candidate : all) {
      Weighed winner =
          winner(candidate, byPathAndRule.getOrDefault(candidate.raw.path(), Map.of()));
      if (winner == null) {
        kept.add(candidate);
      } else {
        winner.beaten.add(candidate.raw);
      }
    }
    return kept;
  }

  /** The finding on the same clause that the candidate gives way to, of those in its file. */
  private @Nullable Weighed winner(Weighed candidate, Map<String, List<Weighed>> byRule) {
    Weighed winner = null;
    for (Map.Entry<String, List<Weighed>> others : byRule.entrySet()) {
      boolean mayBeat =
          pages.beats(others.getKey(), candidate.raw.rule()) || isLastResort(candidate);
      for (Weighed other : mayBeat ? others.getValue() : List.<Weighed>of()) {
        if (other != candidate
            && beats(other, candidate)
            && overlap(other.raw, candidate.raw)
            && (winner == null || pages.beats(other.raw.rule(), winner.raw.rule()))) {
          winner = other;
        }
      }
    }
    return winner;
  }

  private boolean beats(Weighed winner, Weighed loser) {
    return pages.beats(winner.raw.rule(), loser.raw.rule())
        || (isLastResort(loser) && winner.severity == Severity.ERROR && !isLastResort(winner));
  }

  private boolean isLastResort(Weighed weighed) {
    RulePage page = pages.page(weighed.raw.rule());
    return page != null && page.lastResort();
  }

  private static boolean overlap(RawFinding one, RawFinding other) {
    return one.path().equals(other.path())
        && one.direction() == other.direction()
        && (one.scope().encloses(other.scope())
            || other.scope().encloses(one.scope())
            || one.span().encloses(other.span())
            || other.span().encloses(one.span()));
  }

  private Finding finding(Weighed weighed) {
    RawFinding raw = weighed.raw;
    List<Finding.Related> related = new ArrayList<>(raw.related());
    for (RawFinding beaten : weighed.beaten) {
      related.add(new Finding.Related(beaten.path(), beaten.span(), beaten.message()));
      related.addAll(beaten.related());
    }
    return new Finding(
        raw.rule(),
        weighed.severity,
        raw.message() + sizes.sentence(raw),
        raw.advice(),
        resource(raw),
        raw.path(),
        raw.span(),
        raw.direction(),
        raw.statement(),
        raw.locks(),
        related.stream().distinct().toList(),
        suppression(weighed),
        raw.rewrite() == null ? null : raw.rewrite().get());
  }

  /**
   * What to change in the resource: a migration that was generated is not to be mended alone, since
   * the next one is generated from the same resource.
   */
  private @Nullable String resource(RawFinding raw) {
    RulePage page = pages.page(raw.rule());
    if (!settings.generated().contains(raw.path()) || page == null || page.resource() == null) {
      return null;
    }
    return "AshPostgres generated this file: "
        + page.resource()
        + ", then delete the migration and its snapshots and generate it again.";
  }

  /** The comment that silences the finding, or one of those it has pushed aside; all are used. */
  private Finding.@Nullable Suppression suppression(Weighed weighed) {
    RawFinding raw = weighed.raw;
    Suppressions comments = settings.suppressions().get(raw.path());
    if (comments == null) {
      return null;
    }
    Set<String> rules = new LinkedHashSet<>(List.of(raw.rule()));
    weighed.beaten.forEach(beaten -> rules.add(beaten.rule()));
    SuppressionComment first = null;
    for (String rule : rules) {
      SuppressionComment comment = comments.find(rule, raw);
      if (comment != null) {
        check(raw.path()).use(comment, rule);
        first = first == null ? comment : first;
      }
    }
    return first == null ? null : new Finding.Suppression(first.reason(), first.span());
  }
}
