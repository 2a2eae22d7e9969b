package dev.lockstep.parser.ecto;

import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Value.Dictionary;
import java.util.StringJoiner;

/** Values as JSON text, as Ecto's default library (Jason) encodes them. */
final class Json {
  private Json() {}

  /** The text of a map, or a hole when the order of its keys, or a value, is not known. */
  static SqlText text(Dictionary map) {
    try {
      return SqlText.synthetic(encode(map));
    } catch (NotKnown notKnown) {
      return new SqlText.Builder().hole(notKnown.unknown().asAst()).build();
    }
  }

  private static String encode(Value value) {
    return switch (value) {
      case Value.Text text -> quoted(Terms.known(text));
      case Value.Atom atom ->
          switch (atom.name()) {
            case "nil" -> "null";
            case "true", "false" -> atom.name();
            default -> quoted(atom.name());
          };
      case Value.Int n -> n.number().toString();
      case Value.Float n -> Terms.floatText(n.number());
      case Value.Sequence list -> {
        StringJoiner json = new StringJoiner(",", "[", "]");
        list.elements().forEach(element -> json.add(encode(element)));
        yield json.toString();
      }
      case Dictionary map -> {
        if (Terms.unordered(map) instanceof Value.Unknown disorder) {
          throw new NotKnown(disorder);
        }
        StringJoiner json = new StringJoiner(",", "{", "}");
        for (Dictionary.Entry entry : map.entries()) {
          json.add(quoted(key(entry.key())) + ":" + encode(entry.value()));
        }
        yield json.toString();
      }
      case Value.Unknown unknown -> throw new NotKnown(unknown);
      case Value.Tuple tuple -> throw cannotEncode(value);
      case Value.Function function -> throw cannotEncode(value);
      case Value.Struct struct -> throw cannotEncode(value);
    };
  }

  private static String key(Value key) {
    if (key instanceof Value.Text text) {
      return Terms.known(text);
    }
    String plain = key instanceof Value.Atom atom ? atom.name() : Terms.toPlain(key);
    if (plain == null) {
      throw cannotEncode(key);
    }
    return plain;
  }

  private static Raised cannotEncode(Value value) {
    return new Raised(
        new EctoError(
            "Protocol.UndefinedError",
            "protocol Jason.Encoder not implemented for " + Terms.inspect(value),
            value.span()));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < 0x20) {
            json.append(String.format("\\u%04X", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
