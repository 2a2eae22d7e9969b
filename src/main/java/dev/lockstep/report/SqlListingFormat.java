package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.ast.SqlText;
import dev.lockstep.report.SqlListing.ListedFile;
import dev.lockstep.report.SqlListing.UnknownLine;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the SQL of migrations, to people or to programs. What is not known of it is {@code …}. */
public final class SqlListingFormat {
  private SqlListingFormat() {}

  /** Writes it as a script that says in comments which migration each part is of. */
  public static void writeText(SqlListing listing, Ink ink, Writer out) throws IOException {
    for (ListedFile file : listing.files()) {
      part(file.path(), "up", file.up(), file.upError(), ink, out);
      part(file.path(), "down", file.down(), file.downError(), ink, out);
      for (UnknownLine unknown : file.unknown()) {
        String text = "-- not known, line " + unknown.line() + ": " + unknown.reason();
        out.write(ink.faint(text) + "\n");
      }
    }
  }

  /** Writes it as JSON, version 1 of its schema. */
  public static void writeJson(SqlListing listing, Writer out) throws IOException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberField("schema", JsonFormat.SCHEMA);
    Json.target(json, listing.target());
    json.writeArrayFieldStart("files");
    for (ListedFile file : listing.files()) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      Json.strings(json, "up", file.up().stream().map(SqlListingFormat::shown).toList());
      Json.strings(json, "down", file.down().stream().map(SqlListingFormat::shown).toList());
      json.writeStringField("upError", file.upError());
      json.writeStringField("downError", file.downError());
      json.writeArrayFieldStart("unknown");
      for (UnknownLine unknown : file.unknown()) {
        json.writeStartObject();
        json.writeNumberField("line", unknown.line());
        json.writeStringField("reason", unknown.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void part(
      String path,
      String direction,
      List<String> statements,
      @Nullable String error,
      Ink ink,
      Writer out)
      throws IOException {
    if (statements.isEmpty() && error == null) {
      return;
    }
    out.write(ink.faint("-- " + path + " (" + direction + ")") + "\n");
    for (String statement : statements) {
      out.write(shown(statement).strip() + ";\n");
    }
    if (error != null) {
      out.write(ink.faint("-- raises " + error.replace("\n", "\n-- ")) + "\n");
    }
    out.write("\n");
  }

  private static String shown(String statement) {
    return statement.replace(SqlText.HOLE, '…');
  }
}
