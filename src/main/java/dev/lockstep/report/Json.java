package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Target;
import dev.lockstep.schema.Lock;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

/** What the JSON formats write alike. */
final class Json {
  private Json() {}

  /** A generator of indented JSON that leaves the writer open. */
  static JsonGenerator generator(Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    JsonGenerator json = factory.createGenerator(out);
    json.setPrettyPrinter(printer);
    return json;
  }

  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.flush();
  }

  /** SQL or a name in which a hole stands for what is not known, as people write that. */
  static String shown(String sql) {
    return sql.replace(SqlText.HOLE, '…');
  }

  static void strings(JsonGenerator json, String field, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(shown(value));
    }
    json.writeEndArray();
  }

  static void target(JsonGenerator json, Target target) throws IOException {
    target(json, "target", target);
  }

  static void target(JsonGenerator json, String field, Target target) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("product", target.product().id());
    json.writeStringField("version", target.version());
    json.writeBooleanField("assumed", target.assumed());
    json.writeEndObject();
  }

  static void locks(JsonGenerator json, List<Lock> locks, boolean withKind) throws IOException {
    json.writeArrayFieldStart("locks");
    for (Lock lock : locks) {
      json.writeStartObject();
      json.writeStringField("relation", shown(lock.relation()));
      if (withKind) {
        json.writeStringField("kind", lock.kind().word());
      }
      json.writeStringField("mode", lock.mode().words());
      strings(json, "blocks", LockSentences.blocks(lock.mode()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
