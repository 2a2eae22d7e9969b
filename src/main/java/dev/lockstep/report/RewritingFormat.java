package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.report.Rewriting.LeftFinding;
import dev.lockstep.report.Rewriting.Rewritten;
import dev.lockstep.report.Rewriting.RewrittenStep;
import dev.lockstep.report.Rewriting.StepFile;
import java.io.IOException;
import java.io.Writer;

/** Shows the files that take the place of migrations, to people or to programs. */
public final class RewritingFormat {
  private RewritingFormat() {}

  /** Writes the text of each file under a line that says which it is, and what it replaces. */
  public static void writeText(Rewriting rewriting, Ink ink, Writer out) throws IOException {
    for (Rewritten migration : rewriting.migrations()) {
      for (RewrittenStep step : migration.steps()) {
        for (StepFile file : step.files()) {
          String sign = file.name().endsWith(".sql") ? "--" : "#";
          String line =
              "%s %s (replaces %s)"
                  .formatted(sign, path(migration.shownFolder(), file.name()), migration.path());
          out.write(ink.faint(line) + "\n" + file.text() + "\n");
        }
      }
    }
  }

  /** Writes it as JSON, version 1 of its schema. */
  public static void writeJson(Rewriting rewriting, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberField("schema", JsonFormat.SCHEMA);
    Json.target(json, rewriting.target());
    json.writeArrayFieldStart("migrations");
    for (Rewritten migration : rewriting.migrations()) {
      json.writeStartObject();
      json.writeStringField("path", migration.path());
      json.writeArrayFieldStart("files");
      for (RewrittenStep step : migration.steps()) {
        write(json, migration, step);
      }
      json.writeEndArray();
      Json.strings(json, "notes", migration.notes());
      json.writeArrayFieldStart("left");
      for (LeftFinding left : migration.left()) {
        write(json, left);
      }
      json.writeEndArray();
      json.writeStringField("refused", migration.refused());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  /** The files of a step; a deploy is one without path and text. */
  private static void write(JsonGenerator json, Rewritten migration, RewrittenStep step)
      throws IOException {
    if (step.files().isEmpty()) {
      json.writeStartObject();
      json.writeNullField("path");
      step(json, step);
      json.writeNullField("text");
      json.writeEndObject();
    }
    for (StepFile file : step.files()) {
      json.writeStartObject();
      json.writeStringField("path", path(migration.shownFolder(), file.name()));
      step(json, step);
      json.writeStringField("text", file.text());
      json.writeEndObject();
    }
  }

  private static void step(JsonGenerator json, RewrittenStep step) throws IOException {
    json.writeStringField("kind", step.kind());
    json.writeBooleanField("transaction", step.transaction());
    json.writeStringField("instruction", step.instruction());
  }

  private static void write(JsonGenerator json, LeftFinding left) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", left.rule());
    json.writeStringField("severity", left.severity());
    json.writeStringField("message", left.message());
    json.writeNumberField("line", left.line());
    json.writeEndObject();
  }

  private static String path(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
