package dev.lockstep.parser.ecto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockstep.ast.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON as Elixir values that know their places; an object's keys become atoms. */
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MAX_DEPTH = 50;

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The value of a text that is one JSON value; null when it is not. */
  static @Nullable Value read(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonReader reader = new JsonReader(parser);
      parser.nextToken();
      return reader.value(0);
    } catch (IOException notJson) {
      return null;
    }
  }

  private Value value(int depth) throws IOException {
    JsonToken token = parser.currentToken();
    int start = offset(parser.currentTokenLocation().getCharOffset());
    if (token == null || depth > MAX_DEPTH) {
      throw new IOException("not a JSON value that can be read");
    }
    return switch (token) {
      case START_OBJECT -> object(start, depth);
      case START_ARRAY -> array(start, depth);
      case VALUE_STRING -> Value.Text.of(parser.getText(), from(start));
      case VALUE_NUMBER_INT -> new Value.Int(parser.getBigIntegerValue(), from(start));
      case VALUE_NUMBER_FLOAT -> new Value.Float(parser.getDoubleValue(), from(start));
      case VALUE_TRUE, VALUE_FALSE -> new Value.Atom(parser.getText(), from(start));
      case VALUE_NULL -> new Value.Atom("nil", from(start));
      default -> throw new IOException("not a JSON value");
    };
  }

  private Value object(int start, int depth) throws IOException {
    List<Value.Dictionary.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = offset(parser.currentTokenLocation().getCharOffset());
      Value key = new Value.Atom(String.valueOf(parser.currentName()), from(at));
      parser.nextToken();
      entries.add(new Value.Dictionary.Entry(key, value(depth + 1)));
    }
    return new Value.Dictionary(entries, from(start));
  }

  private Value array(int start, int depth) throws IOException {
    List<Value> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(depth + 1));
    }
    return new Value.Sequence(elements, from(start));
  }

  /** From {@code start} to the end of the token just read. */
  private Span from(int start) throws IOException {
    parser.finishToken();
    return new Span(start, Math.max(start, offset(parser.currentLocation().getCharOffset())));
  }

  private static int offset(long characters) {
    return (int) characters;
  }
}
