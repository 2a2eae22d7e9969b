package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Severity;
import dev.lockstep.print.PrintedStep;
import dev.lockstep.report.Report.ReportedFile;
import dev.lockstep.rewrite.Rewrite;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report for programs, version 1 of its schema. */
final class JsonFormat implements Format {
  static final int SCHEMA = 1;

  @Override
  public void write(Report report, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "lockstep");
    json.writeStringField("version", report.version());
    json.writeEndObject();
    Json.target(json, report.target());
    files(json, report);
    json.writeArrayFieldStart("findings");
    Fingerprints fingerprints = new Fingerprints();
    for (Finding finding : report.findings()) {
      finding(json, report, finding, fingerprints);
    }
    json.writeEndArray();
    summary(json, report);
    json.writeEndObject();
    Json.end(json);
  }

  private static void files(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("files");
    for (ReportedFile file : report.files()) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeStringField("layout", file.layout());
      json.writeStringField("status", file.status().word());
      json.writeNumberField("statements", file.statements());
      json.writeNumberField("notAnalysed", file.notAnalysed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void finding(
      JsonGenerator json, Report report, Finding finding, Fingerprints fingerprints)
      throws IOException {
    Region region = Region.of(finding.span(), report.lines(finding.path()));
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", message(finding));
    json.writeStringField("file", finding.path());
    json.writeNumberField("line", region.line());
    json.writeNumberField("column", region.column());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
    json.writeStringField("direction", finding.direction().name().toLowerCase(Locale.ROOT));
    string(json, "statement", finding.statement());
    Json.locks(json, finding.locks(), false);
    json.writeArrayFieldStart("related");
    for (Finding.Related related : finding.related()) {
      related(json, report, related);
    }
    json.writeEndArray();
    Finding.Suppression suppressed = finding.suppressed();
    if (suppressed == null) {
      json.writeNullField("suppressed");
    } else {
      json.writeObjectFieldStart("suppressed");
      json.writeStringField("reason", suppressed.reason());
      json.writeEndObject();
    }
    json.writeStringField("fingerprint", fingerprints.of(finding));
    rewrite(json, report, finding);
    json.writeEndObject();
  }

  /** What happens, and what to do about it where no rewrite says so. */
  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    finding.remedy(true).forEach(sentence -> message.append(' ').append(sentence));
    return message.toString();
  }

  private static void related(JsonGenerator json, Report report, Finding.Related related)
      throws IOException {
    Region region = Region.of(related.span(), report.lines(related.path()));
    json.writeStartObject();
    json.writeStringField("file", related.path());
    json.writeNumberField("line", region.line());
    json.writeNumberField("column", region.column());
    json.writeStringField("message", related.message());
    json.writeEndObject();
  }

  /** Writes the field {@code rewrite}: null, or the title and the steps. */
  static void rewrite(JsonGenerator json, Report report, Finding finding) throws IOException {
    Rewrite rewrite = finding.rewrite();
    if (rewrite == null) {
      json.writeNullField("rewrite");
      return;
    }
    json.writeObjectFieldStart("rewrite");
    json.writeStringField("title", rewrite.title());
    json.writeArrayFieldStart("steps");
    for (PrintedStep step : PrintedSteps.of(finding, report.sources().get(finding.path()))) {
      json.writeStartObject();
      json.writeStringField("kind", step.kind().word());
      string(json, "name", step.name());
      json.writeBooleanField("transaction", step.transaction());
      string(json, "sql", step.sql());
      string(json, "ecto", step.ecto());
      string(json, "instruction", step.instruction());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", report.count(Severity.ERROR));
    json.writeNumberField("warnings", report.count(Severity.WARNING));
    json.writeNumberField("notes", report.count(Severity.NOTE));
    json.writeNumberField("suppressed", report.suppressed());
    json.writeNumberField("files", report.judgedFiles());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, value);
    }
  }
}
