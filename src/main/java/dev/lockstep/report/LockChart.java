package dev.lockstep.report;

import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Timeline.Pressure;
import dev.lockstep.report.Timeline.Stretch;
import dev.lockstep.schema.Lock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The locks of one transaction drawn for a page: time runs to the right, a row is what others wait
 * for, a bar lasts from the statement that takes the lock to the end. Statements that take long are
 * wide.
 */
final class LockChart {
  private static final int WIDE = 4;
  private static final int MOST_NUMBERED = 16;

  /** Part of a row: who waits from one column on to another, which is not part of it. */
  private record Bar(Pressure pressure, int from, int to) {}

  private LockChart() {}

  /** The chart, or nothing when nobody waits. */
  static String of(Stretch stretch) {
    List<ExplainedStatement> columns =
        stretch.statements().stream().filter(s -> !s.setting().inBlock()).toList();
    Map<String, List<Bar>> rows = rows(columns);
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("<div class=\"scroll\"><div class=\"chart\" role=\"img\"");
    out.append(" aria-label=\"").append(ExplanationHtml.escaped(words(stretch)));
    out.append("\" style=\"grid-template-columns: minmax(5rem, max-content)");
    for (ExplainedStatement statement : columns) {
      String width = EffectSentences.isLong(statement) ? WIDE + "fr" : "1fr";
      out.append(" minmax(").append(minimum(columns)).append(", ").append(width).append(")");
    }
    out.append("\">\n");
    int row = 1;
    for (Map.Entry<String, List<Bar>> each : rows.entrySet()) {
      out.append("<span class=\"name\" style=\"grid-area: %d / 1\">".formatted(row));
      out.append(ExplanationHtml.escaped(each.getKey())).append("</span>\n");
      for (Bar bar : each.getValue()) {
        out.append(
            "<span class=\"bar %s\" style=\"grid-area: %d / %d / auto / %d\"></span>\n"
                .formatted(ExplanationHtml.name(bar.pressure), row, bar.from + 2, bar.to + 2));
      }
      row++;
    }
    for (int i = 0; i < columns.size() && columns.size() <= MOST_NUMBERED; i++) {
      String kind = EffectSentences.isLong(columns.get(i)) ? " long" : "";
      out.append(
          "<span class=\"tick%s\" style=\"grid-area: %d / %d\">".formatted(kind, row, i + 2));
      out.append(columns.get(i).line()).append("</span>\n");
    }
    return out.append("</div></div>\n").toString();
  }

  private static String minimum(List<ExplainedStatement> columns) {
    return columns.size() <= MOST_NUMBERED ? "1.2rem" : ".3rem";
  }

  private static Map<String, List<Bar>> rows(List<ExplainedStatement> columns) {
    Map<String, List<Bar>> rows = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      for (Lock lock : columns.get(i).waitedFor()) {
        List<Bar> bars = rows.computeIfAbsent(lock.relation(), name -> new ArrayList<>());
        Pressure pressure = Pressure.of(lock.mode());
        if (bars.isEmpty() || pressure.compareTo(bars.getLast().pressure) > 0) {
          if (!bars.isEmpty()) {
            Bar last = bars.removeLast();
            bars.add(new Bar(last.pressure, last.from, i));
          }
          bars.add(new Bar(pressure, i, columns.size()));
        }
      }
    }
    return rows;
  }

  private static String words(Stretch stretch) {
    List<String> sentences = new ArrayList<>();
    for (Timeline.Wait wait : stretch.waits()) {
      sentences.add(
          "%s of %s from line %d to the end"
              .formatted(
                  wait.pressure().words(), EffectSentences.names(wait.relations()), wait.line()));
    }
    return "Timeline: " + String.join("; ", sentences);
  }
}
