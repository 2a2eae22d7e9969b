package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.ast.Span;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.Severity;
import dev.lockstep.print.PrintedStep;
import dev.lockstep.source.Failure;
import dev.lockstep.source.Language;
import dev.lockstep.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, as GitHub code scanning and others read it: one run, every rule that could fire with
 * its page as help, regions in UTF-16 units, paths relative to the project.
 */
final class SarifFormat implements Format {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";
  private static final int MAX_SNIPPET = 4000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(json, report);
    invocation(json, report);
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    text(json, "description", "The root of the project's work tree.");
    json.writeEndObject();
    json.writeEndObject();
    results(json, report);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void tool(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "lockstep");
    json.writeStringField("semanticVersion", report.version());
    json.writeArrayFieldStart("rules");
    for (RulePage page : report.rules()) {
      rule(json, page, report);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, RulePage page, Report report) throws IOException {
    String body = report.pages().body(page.id());
    json.writeStartObject();
    json.writeStringField("id", page.id());
    json.writeStringField("name", pascalCase(page.id()));
    text(json, "shortDescription", page.title() + ".");
    text(json, "fullDescription", cut(report.pages().fullDescription(page.id()), 1024));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", Markdown.plain(body));
    json.writeStringField("markdown", body);
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(page.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("precision", "high");
    json.writeStringField("problem.severity", problemSeverity(page.severity()));
    json.writeArrayFieldStart("tags");
    json.writeString("migration");
    for (String dialect : page.dialects()) {
      json.writeString(dialect);
    }
    json.writeString(page.category());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, Report report) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.failures().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Failure failure : report.failures()) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      text(json, "message", failure.path() + " " + failure.message() + ".");
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      artifact(json, failure.path());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void results(JsonGenerator json, Report report) throws IOException {
    Map<String, Integer> indexes = new HashMap<>();
    for (RulePage page : report.rules()) {
      indexes.put(page.id(), indexes.size());
    }
    Fingerprints fingerprints = new Fingerprints();
    json.writeArrayFieldStart("results");
    for (Finding finding : report.open()) {
      result(json, report, finding, indexes.get(finding.rule()), fingerprints.of(finding));
    }
    json.writeEndArray();
  }

  private static void result(
      JsonGenerator json,
      Report report,
      Finding finding,
      @Nullable Integer ruleIndex,
      String fingerprint)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    if (ruleIndex != null) {
      json.writeNumberField("ruleIndex", ruleIndex);
    }
    json.writeStringField("level", level(finding.severity()));
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message(finding));
    if (finding.rewrite() != null) {
      json.writeStringField("markdown", message(finding) + plan(finding, report));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    place(json, report, finding.path(), finding.span());
    json.writeEndObject();
    json.writeEndArray();
    if (!finding.related().isEmpty()) {
      related(json, report, finding.related());
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("lockstep/v1", fingerprint);
    json.writeEndObject();
    Edit edit = Edit.of(finding, report);
    if (edit != null) {
      fixes(json, report, finding, edit);
    }
    if (finding.rewrite() != null) {
      json.writeObjectFieldStart("properties");
      JsonFormat.rewrite(json, report, finding);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The one edit that does what the rewrite does (SARIF 2.1.0, 3.55). */
  private static void fixes(JsonGenerator json, Report report, Finding finding, Edit edit)
      throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    if (finding.rewrite() != null) {
      text(json, "description", sentence(finding.rewrite().title()));
    }
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(json, finding.path());
    json.writeArrayFieldStart("replacements");
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    region(json, Region.of(edit.replaced(), report.lines(finding.path())));
    json.writeEndObject();
    text(json, "insertedContent", edit.text());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void region(JsonGenerator json, Region region) throws IOException {
    json.writeNumberField("startLine", region.line());
    json.writeNumberField("startColumn", region.column());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
  }

  private static void related(JsonGenerator json, Report report, List<Finding.Related> places)
      throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < places.size(); i++) {
      Finding.Related place = places.get(i);
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      place(json, report, place.path(), place.span());
      text(json, "message", sentence(place.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What happens, what to do, and links to the related places. */
  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(escaped(sentence(finding.message())));
    finding
        .remedy(false)
        .forEach(sentence -> message.append(' ').append(escaped(sentence(sentence))));
    if (finding.advice() == null && finding.rewrite() != null) {
      message.append(" Instead: ").append(escaped(sentence(finding.rewrite().title())));
    }
    for (int i = 0; i < finding.related().size(); i++) {
      String text = withoutStop(finding.related().get(i).message());
      message.append(" [").append(escaped(text)).append("](").append(i + 1).append(").");
    }
    return message.toString();
  }

  /** The steps of the rewrite in Markdown, each with its code in the language of the file. */
  private static String plan(Finding finding, Report report) {
    SourceFile file = report.sources().get(finding.path());
    boolean isElixir = file != null && file.language() == Language.ELIXIR;
    StringBuilder plan = new StringBuilder();
    int number = 0;
    for (PrintedStep step : PrintedSteps.of(finding, file)) {
      plan.append("\n\n").append(++number).append(". ").append(sentence(step.title()));
      String code = isElixir ? step.ecto() : step.sql();
      if (code != null) {
        plan.append("\n\n```").append(isElixir ? "elixir" : "sql").append('\n');
        plan.append(code).append("```");
      }
    }
    return plan.append('\n').toString();
  }

  /** Square brackets make links in a message (SARIF 2.1.0, 3.11.6). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static void place(JsonGenerator json, Report report, String path, Span span)
      throws IOException {
    SourceFile file = report.sources().get(path);
    Region region = Region.of(span, report.lines(path));
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, path);
    json.writeObjectFieldStart("region");
    region(json, region);
    if (file != null && !span.isSynthetic() && span.end() - span.start() <= MAX_SNIPPET) {
      text(json, "snippet", file.text().substring(span.start(), span.end()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void artifact(JsonGenerator json, String path) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    if (path.startsWith("/")) {
      json.writeStringField("uri", "file://" + percentEncoded(path));
    } else {
      json.writeStringField("uri", percentEncoded(path));
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** All but what RFC 3986 leaves unreserved, and the slash, as percent-encoded UTF-8. */
  static String percentEncoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (isPlain) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
      case OFF -> "none";
    };
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE, OFF -> "recommendation";
    };
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    boolean isSentence = stripped.endsWith(".") || stripped.endsWith("?");
    String ended = isSentence ? stripped : stripped + ".";
    return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  private static String pascalCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return name.toString();
  }
}
