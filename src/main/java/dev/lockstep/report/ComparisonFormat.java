package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.ast.Direction;
import dev.lockstep.report.Comparison.Change;
import dev.lockstep.report.Comparison.ComparedFile;
import dev.lockstep.report.Comparison.ComparedStatement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows a comparison of two targets, to people or to programs. */
public final class ComparisonFormat {
  private static final int WIDTH = 80;
  private static final int LABEL = 13;

  private ComparisonFormat() {}

  /** Writes it as text: the statements that change, and what each target does. */
  public static void writeText(Comparison comparison, Ink ink, Writer out) throws IOException {
    String before = comparison.target().version();
    String after = comparison.against().version();
    int count = 0;
    for (ComparedFile file : comparison.files()) {
      out.write(ink.strong(Cells.harmless(file.path())) + "\n");
      for (ComparedStatement statement : file.statements()) {
        count++;
        String down = statement.direction() == Direction.DOWN ? "rolling back, " : "";
        out.write("  " + ink.frame(down + "line " + statement.line()) + "\n");
        for (String line : ShownSql.lines(statement.sql(), WIDTH - 4)) {
          out.write("    " + ink.strong(line) + "\n");
        }
        for (Change change : statement.changes()) {
          out.write(change(change, before, after));
        }
        out.write("\n");
      }
    }
    String what =
        count == 0
            ? "Every statement does the same on PostgreSQL %s as on %s.".formatted(after, before)
            : "%s otherwise on PostgreSQL %s than on %s."
                .formatted(
                    count == 1 ? "1 statement works" : count + " statements work", after, before);
    out.write(what + "\n");
  }

  private static String change(Change change, String before, String after) {
    String subject = change.subject() == null ? "" : change.subject() + ": ";
    String text =
        Comparison.YES.equals(change.before())
            ? "%son %s, not on %s".formatted(subject, before, after)
            : Comparison.YES.equals(change.after())
                ? "%snot on %s, but on %s".formatted(subject, before, after)
                : subject + side(change.before(), before) + "; " + side(change.after(), after);
    StringBuilder out = new StringBuilder();
    String head = change.what() + " ".repeat(Math.max(1, LABEL - change.what().length()));
    List<String> lines = Wrapping.lines(TextFormat.oneLine(text), WIDTH - 6 - LABEL);
    for (String line : lines) {
      out.append("      ").append(head).append(line).append('\n');
      head = " ".repeat(LABEL);
    }
    return out.toString();
  }

  private static String side(@Nullable String value, String version) {
    if (value == null) {
      return "none on " + version;
    }
    return value + " on " + version;
  }

  /** Writes it as JSON, version 1 of its schema. */
  public static void writeJson(Comparison comparison, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberField("schema", JsonFormat.SCHEMA);
    Json.target(json, comparison.target());
    Json.target(json, "against", comparison.against());
    json.writeArrayFieldStart("files");
    for (ComparedFile file : comparison.files()) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeArrayFieldStart("statements");
      for (ComparedStatement statement : file.statements()) {
        statement(json, statement);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void statement(JsonGenerator json, ComparedStatement statement)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", statement.line());
    json.writeNumberField("endLine", statement.endLine());
    json.writeStringField("direction", statement.direction().name().toLowerCase(Locale.ROOT));
    json.writeStringField("sql", statement.sql());
    json.writeArrayFieldStart("changes");
    for (Change change : statement.changes()) {
      json.writeStartObject();
      json.writeStringField("what", change.what());
      json.writeStringField("subject", change.subject());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
