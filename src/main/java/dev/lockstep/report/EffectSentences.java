package dev.lockstep.report;

import dev.lockstep.effect.Effect;
import dev.lockstep.engine.TableSize;
import dev.lockstep.report.Explanation.ExplainedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words what a statement does to rows and files, and so how long it takes. */
final class EffectSentences {
  private static final int NAMES_SHOWN = 3;

  private EffectSentences() {}

  /** Whether it takes longer the more rows there are. */
  static boolean isLong(ExplainedStatement statement) {
    Effect effect = statement.effect();
    return effect.duration() != Effect.Duration.INSTANT
        && effect.failure() == null
        && !isOnNothing(effect)
        && !isUnseen(statement);
  }

  /** Builds of indexes on what the statement makes itself. */
  private static boolean isOnNothing(Effect effect) {
    return effect.duration() == Effect.Duration.INDEX_BUILD && effect.bulk().isEmpty();
  }

  private static boolean isUnseen(ExplainedStatement statement) {
    Effect effect = statement.effect();
    return !effect.bulk().isEmpty() && statement.unseen().containsAll(effect.bulk());
  }

  /** {@code a moment}, or {@code as long as building i takes, reading orders whole}. */
  static String duration(ExplainedStatement statement) {
    Effect effect = statement.effect();
    if (effect.duration() == Effect.Duration.INSTANT || isOnNothing(effect)) {
      return "a moment";
    }
    return "the time of " + deeds(statement);
  }

  /** {@code building i, reading orders whole (1.2 million rows, 340 MB)}. */
  static String deeds(ExplainedStatement statement) {
    Effect effect = statement.effect();
    List<String> deeds = new ArrayList<>();
    List<String> read = new ArrayList<>(effect.scans());
    read.removeAll(effect.rewrites());
    add(deeds, "writing", effect.rewrites(), " anew", statement.sizes());
    add(deeds, "building", effect.buildsIndexes(), "", statement.sizes());
    add(deeds, "rebuilding", effect.rebuildsIndexes(), "", statement.sizes());
    if (effect.duration() == Effect.Duration.DATA) {
      deeds.add("changing rows");
    }
    add(deeds, "reading", read, " whole", statement.sizes());
    return String.join(", ", deeds);
  }

  private static void add(
      List<String> deeds,
      String verb,
      List<String> names,
      String adverb,
      Map<String, TableSize> sizes) {
    if (names.size() == 1) {
      deeds.add(verb + " " + names.getFirst() + adverb + size(sizes.get(names.getFirst())));
    } else if (!names.isEmpty()) {
      List<String> sized = names.stream().map(name -> name + size(sizes.get(name))).toList();
      deeds.add(verb + " " + names(sized) + adverb);
    }
  }

  private static String size(@Nullable TableSize size) {
    return size == null ? "" : " (" + size.words() + ")";
  }

  /** The first few names, and how many more there are. */
  static String names(Collection<String> names) {
    List<String> shown = names.stream().limit(NAMES_SHOWN).toList();
    int more = names.size() - shown.size();
    if (more > 0) {
      return String.join(", ", shown) + " and " + more + " more";
    }
    if (shown.size() < 2) {
      return String.join("", shown);
    }
    int last = shown.size() - 1;
    return String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  /** Why nothing was found in a statement, one sentence each. */
  static List<String> reasons(ExplainedStatement statement, Explanation explanation, String path) {
    Effect effect = statement.effect();
    List<String> reasons = new ArrayList<>();
    effect.reasons().forEach(reason -> reasons.add(Places.of(reason, explanation, path)));
    boolean isWaitedFor = effect.locks().stream().anyMatch(statement::isWaitedFor);
    if (isWaitedFor && isLong(statement)) {
      reasons.add("no rule that is on speaks about this wait");
    } else if (reasons.isEmpty() && !effect.locks().isEmpty()) {
      reasons.add(
          isWaitedFor
              ? "only the catalog changes: it is done in a moment"
              : "reads and writes go on under its locks");
    }
    return reasons;
  }
}
