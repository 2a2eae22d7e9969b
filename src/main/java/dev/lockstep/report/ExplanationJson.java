package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.effect.Effect;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** An explanation for programs, version 1 of its schema. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** Writes it; the writer is left open. */
  public static void write(Explanation explanation, Writer out) throws IOException {
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

  private static void statement(JsonGenerator json, ExplainedStatement statement)
      throws IOException {
    Effect effect = statement.effect();
    json.writeStartObject();
    json.writeNumberField("line", statement.line());
    json.writeNumberField("endLine", statement.endLine());
    json.writeStringField("direction", statement.direction().name().toLowerCase(Locale.ROOT));
    json.writeStringField("sql", Json.shown(statement.sql()));
    json.writeStringField("transaction", statement.setting().kind());
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
