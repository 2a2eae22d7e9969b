package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.ast.Direction;
import dev.lockstep.effect.Effect;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.schema.Lock;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Shows an explanation, to people or to programs. */
public final class ExplanationFormat {
  private ExplanationFormat() {}

  /** Writes it as text. */
  public static void writeText(Explanation explanation, Ink ink, Writer out) throws IOException {
    for (ExplainedFile file : explanation.files()) {
      out.write(ink.strong(Cells.harmless(file.path())) + "\n");
      for (ExplainedStatement statement : file.statements()) {
        out.write(statement(statement, ink));
      }
      out.write("\n");
    }
    out.write(ink.faint(TextFormat.target(explanation.target())) + "\n");
  }

  /** Writes it as JSON, version 1 of its schema. */
  public static void writeJson(Explanation explanation, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberField("schema", JsonFormat.SCHEMA);
    Json.target(json, explanation.target());
    json.writeArrayFieldStart("files");
    for (ExplainedFile file : explanation.files()) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeArrayFieldStart("statements");
      for (ExplainedStatement statement : file.statements()) {
        statement(json, statement);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static String statement(ExplainedStatement statement, Ink ink) {
    StringBuilder out = new StringBuilder();
    String down = statement.direction() == Direction.DOWN ? " (down)" : "";
    String head = "  " + statement.line() + down + ": ";
    List<String> lines =
        statement.sql().lines().filter(line -> !line.isBlank()).map(Cells::harmless).toList();
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? ink.frame(head) : " ".repeat(head.length())).append(lines.get(i));
      out.append('\n');
    }
    Effect effect = statement.effect();
    String indent = "      ";
    for (Lock lock : effect.locks()) {
      out.append(indent).append("lock: ").append(LockSentences.sentence(lock)).append('\n');
    }
    if (effect.locks().isEmpty()) {
      out.append(indent).append("lock: none that anybody waits for\n");
    }
    append(out, indent, "rewrites", effect.rewrites());
    append(out, indent, "reads whole", effect.scans());
    append(out, indent, "builds index", effect.buildsIndexes());
    append(out, indent, "rebuilds index", effect.rebuildsIndexes());
    out.append(indent)
        .append("transaction: ")
        .append(transaction(statement))
        .append("; takes: ")
        .append(duration(effect.duration()))
        .append('\n');
    Effect.Failure failure = effect.failure();
    if (failure != null) {
      String error = "fails: " + failure.message() + " (" + failure.sqlstate() + ")";
      out.append(indent)
          .append(ink.severity(dev.lockstep.engine.Severity.ERROR, error))
          .append('\n');
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String indent, String what, List<String> names) {
    if (!names.isEmpty()) {
      out.append(indent).append(what).append(": ").append(String.join(", ", names)).append('\n');
    }
  }

  private static String transaction(ExplainedStatement statement) {
    String allowed =
        statement.effect().allowedInTransaction() ? "" : ", and it cannot run inside one";
    return switch (statement.transaction()) {
          case "migration" -> "the migration's";
          case "explicit" -> "the one the file opens";
          case "implicit" -> "one for the whole file";
          default -> "its own";
        }
        + allowed;
  }

  private static String duration(Effect.Duration duration) {
    return switch (duration) {
      case INSTANT -> "no time once it has its locks";
      case SCAN -> "as long as reading the table";
      case REWRITE -> "as long as writing the table anew";
      case INDEX_BUILD -> "as long as building the index";
      case DATA -> "as long as changing the rows";
    };
  }

  private static void statement(JsonGenerator json, ExplainedStatement statement)
      throws IOException {
    Effect effect = statement.effect();
    json.writeStartObject();
    json.writeNumberField("line", statement.line());
    json.writeNumberField("endLine", statement.endLine());
    json.writeStringField("direction", statement.direction().name().toLowerCase(Locale.ROOT));
    json.writeStringField("sql", statement.sql());
    json.writeStringField("transaction", statement.transaction());
    Json.locks(json, effect.locks(), true);
    Json.strings(json, "rewrites", effect.rewrites());
    Json.strings(json, "scans", effect.scans());
    Json.strings(json, "buildsIndexes", effect.buildsIndexes());
    Json.strings(json, "rebuildsIndexes", effect.rebuildsIndexes());
    json.writeBooleanField("allowedInTransaction", effect.allowedInTransaction());
    Effect.Failure failure = effect.failure();
    if (failure == null) {
      json.writeNullField("error");
    } else {
      json.writeObjectFieldStart("error");
      json.writeStringField("sqlstate", failure.sqlstate());
      json.writeStringField("message", failure.message());
      json.writeEndObject();
    }
    json.writeStringField("duration", effect.duration().word());
    json.writeEndObject();
  }
}
