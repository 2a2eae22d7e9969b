package dev.lockstep.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.SqlText;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Timeline.Pressure;
import dev.lockstep.report.Timeline.Stretch;
import dev.lockstep.report.Timeline.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as one page that stands by itself: no script, no network, nothing to install. What
 * is drawn is said in words too.
 */
public final class ExplanationHtml {
  private static final String STYLE = "explanation.css";
  private static final int LINES_SHOWN = 14;

  private final Explanation explanation;
  private final StringBuilder out = new StringBuilder();

  private ExplanationHtml(Explanation explanation) {
    this.explanation = explanation;
  }

  /** Writes it; the writer is left open. */
  public static void write(Explanation explanation, Writer out) throws IOException {
    ExplanationHtml page = new ExplanationHtml(explanation);
    page.head();
    page.body();
    out.write(page.out.toString());
  }

  /** Text with nothing in it that a browser would obey. */
  static String escaped(String text) {
    return text.lines()
        .map(Cells::harmless)
        .collect(Collectors.joining("\n"))
        .replace(SqlText.HOLE, '…')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The class of a pressure in the style sheet. */
  static String name(Pressure pressure) {
    return pressure.name().toLowerCase(Locale.ROOT);
  }

  private void head() {
    out.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Who waits for these migrations</title>
        <style>
        """);
    out.append(style()).append("</style>\n</head>\n");
  }

  private static String style() {
    try (InputStream resource = ExplanationHtml.class.getResourceAsStream(STYLE)) {
      if (resource == null) {
        throw new IllegalStateException("this build has no " + STYLE);
      }
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void body() {
    int statements = explanation.files().stream().mapToInt(f -> f.statements().size()).sum();
    out.append("<body>\n<header>\n<h1>Who waits for these migrations</h1>\n<p>")
        .append(TextFormat.plural(statements, "statement"))
        .append(" in ")
        .append(TextFormat.plural(explanation.files().size(), "file"))
        .append("; ")
        .append(escaped(TextFormat.target(explanation.target())))
        .append("</p>\n<ul class=\"legend\">\n");
    for (Pressure pressure : List.of(Pressure.ALL, Pressure.WRITES, Pressure.NOBODY)) {
      out.append("<li>").append(swatch(pressure)).append(pressure.words()).append("</li>\n");
    }
    out.append("</ul>\n</header>\n");
    contents();
    out.append("<main>\n");
    for (int i = 0; i < explanation.files().size(); i++) {
      file(explanation.files().get(i), i + 1);
    }
    out.append("</main>\n</body>\n</html>\n");
  }

  private void contents() {
    if (explanation.files().size() < 2) {
      return;
    }
    out.append("<nav aria-label=\"Files\">\n<ol>\n");
    for (int i = 0; i < explanation.files().size(); i++) {
      ExplainedFile file = explanation.files().get(i);
      Pressure worst = Pressure.NOBODY;
      for (ExplainedStatement statement : file.statements()) {
        worst = worst.max(Timeline.pressure(statement));
      }
      out.append("<li>").append(swatch(worst));
      out.append("<a href=\"#file-").append(i + 1).append("\">").append(escaped(file.path()));
      out.append("</a> <small>").append(worst.words()).append("</small></li>\n");
    }
    out.append("</ol>\n</nav>\n");
  }

  private static String swatch(Pressure pressure) {
    return "<span class=\"swatch " + name(pressure) + "\" aria-hidden=\"true\"></span>";
  }

  private void file(ExplainedFile file, int number) {
    out.append("<section id=\"file-").append(number).append("\">\n<h2>");
    out.append(escaped(file.path())).append("</h2>\n");
    for (Finding finding : file.findings()) {
      out.append("<p class=\"fact ").append(finding.severity().word()).append("\">");
      out.append(escaped(Fact.sentence(finding))).append("</p>\n");
    }
    if (file.statements().isEmpty()) {
      out.append("<p>No statements.</p>\n");
    }
    Direction direction = Direction.UP;
    for (Stretch stretch : Timeline.stretches(file.statements())) {
      if (stretch.direction() != direction) {
        out.append("<h3>Rolling back</h3>\n");
        direction = stretch.direction();
      }
      stretch(stretch, file.path());
    }
    out.append("</section>\n");
  }

  private void stretch(Stretch stretch, String path) {
    out.append("<div class=\"stretch\">\n");
    if (stretch.isTransaction()) {
      out.append("<p class=\"edge\">").append(stretch.opening()).append("</p>\n");
      out.append(LockChart.of(stretch));
    }
    out.append("<ol class=\"statements\">\n");
    stretch.statements().forEach(statement -> statement(statement, path));
    out.append("</ol>\n");
    if (stretch.isTransaction()) {
      end(stretch);
    }
    out.append("</div>\n");
  }

  private void end(Stretch stretch) {
    List<Wait> waits = stretch.waits();
    if (waits.isEmpty()) {
      out.append("<p class=\"edge\">").append(stretch.end()).append(": nobody had to wait</p>\n");
      return;
    }
    for (Wait wait : waits) {
      out.append("<div class=\"edge\">").append(swatch(wait.pressure()));
      out.append(escaped(stretch.sentence(wait)));
      List<ExplainedStatement> slow = stretch.longFrom(wait.line());
      if (!slow.isEmpty()) {
        out.append("\n<ul>\n");
        for (ExplainedStatement each : slow) {
          out.append("<li>line ").append(each.line()).append(": ");
          out.append(escaped(EffectSentences.deeds(each))).append("</li>\n");
        }
        out.append("</ul>\n");
      }
      out.append("</div>\n");
    }
  }

  private void statement(ExplainedStatement statement, String path) {
    Pressure pressure = Timeline.pressure(statement);
    out.append("<li class=\"statement ").append(name(pressure));
    out.append(statement.setting().inBlock() ? " inner" : "").append("\">\n");
    out.append("<p class=\"line\">line ").append(statement.line());
    out.append("<span class=\"who\">").append(pressure.words()).append("</span></p>\n");
    sql(statement.sql());
    List<Fact> facts = Fact.of(statement, explanation, path);
    if (!facts.isEmpty()) {
      out.append("<dl>\n");
      for (Fact fact : facts) {
        String label = fact.label().isEmpty() ? "" : fact.label();
        out.append("<dt>").append(label).append("</dt><dd");
        out.append(tone(fact.severity())).append(">").append(escaped(fact.text()));
        out.append("</dd>\n");
      }
      out.append("</dl>\n");
    }
    out.append("</li>\n");
  }

  private static String tone(@Nullable Severity severity) {
    return severity == null ? "" : " class=\"fact " + severity.word() + "\"";
  }

  private void sql(String sql) {
    String shown = "<pre><code>" + escaped(sql.strip()) + "</code></pre>\n";
    long lines = sql.strip().lines().count();
    if (lines <= LINES_SHOWN) {
      out.append(shown);
      return;
    }
    out.append("<details><summary><code>");
    out.append(escaped(sql.strip().lines().findFirst().orElse("")));
    out.append("</code> … ").append(lines).append(" lines</summary>\n").append(shown);
    out.append("</details>\n");
  }
}
