package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes one statement piece by piece, each with the place in the file it stands for: its own, when
 * that lies within the call being written, else the call's.
 */
final class SqlWriter {
  private final SqlText.Builder sql = new SqlText.Builder();
  private final char quote;
  private Span owner;

  /** {@code owner} is the call the statement comes from; {@code quote} encloses names. */
  SqlWriter(Span owner, char quote) {
    this.owner = owner;
    this.quote = quote;
  }

  /** The call that what follows comes from. */
  SqlWriter from(Span call) {
    owner = call;
    return this;
  }

  Span owner() {
    return owner;
  }

  SqlWriter add(String text) {
    sql.generated(text, owner);
    return this;
  }

  /** Adds the text of a value as {@code to_string} gives it. */
  SqlWriter add(Value value) {
    Span place = placeOf(value);
    SqlText text = Terms.toText(value, place);
    if (text == null) {
      throw Raised.argumentError("cannot be put into a statement: " + Terms.inspect(value), place);
    }
    sql.append(text);
    return this;
  }

  SqlWriter add(SqlText text) {
    sql.append(text);
    return this;
  }

  /** Adds the value's text behind the words, unless the value is nil or false. */
  SqlWriter addIf(String words, Value value) {
    boolean isSet = value instanceof Value.Unknown || Terms.isTruthy(value);
    return isSet ? add(words).add(value) : this;
  }

  SqlWriter name(Value name) {
    String mark = String.valueOf(quote);
    Span place = placeOf(name);
    return switch (name) {
      case Value.Atom atom -> plainName(atom.name(), place);
      case Value.Text(SqlText content, Span span) when content.isKnown() ->
          plainName(content.text(), place);
      case Value.Text(SqlText content, Span span) -> add(mark).add(content).add(mark);
      case Value.Unknown unknown -> {
        sql.generated(mark, place).hole(unknown.asAst()).generated(mark, place);
        yield this;
      }
      default ->
          throw new Raised(
              new EctoError(
                  "FunctionClauseError", "no function clause matching in quote_name/1", place));
    };
  }

  private SqlWriter plainName(String name, Span place) {
    if (name.indexOf(quote) >= 0) {
      String kind =
          quote == '"' ? "bad literal/field/index/table name " : "bad literal/field/table name ";
      throw Raised.argumentError(
          kind + Terms.inspectText(name) + " (" + quote + " is not permitted)", owner);
    }
    sql.generated(quote + name + quote, place);
    return this;
  }

  /** A name in its schema; a prefix of nil is none, and one that is unknown stands for itself. */
  SqlWriter name(Value prefix, Value name) {
    if (prefix instanceof Value.Unknown unknown) {
      sql.hole(unknown.asAst());
    } else if (!Terms.isNil(prefix)) {
      name(prefix).add(".");
    }
    return name(name);
  }

  SqlWriter names(List<Value> names) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        add(",");
      }
      name(names.get(i));
    }
    return this;
  }

  /** A string literal; {@code escaped} doubles what must be doubled. */
  SqlWriter literal(SqlText content, UnaryOperator<String> escaped) {
    return add("'").add(mapped(content, escaped)).add("'");
  }

  /** The text with each known stretch changed; a stretch that stays as it is keeps its places. */
  static SqlText mapped(SqlText text, UnaryOperator<String> change) {
    if (text.isKnown() && change.apply(text.text()).equals(text.text())) {
      return text;
    }
    SqlText.Builder result = new SqlText.Builder();
    int from = 0;
    for (SqlText.Hole hole : text.holes()) {
      stretch(text, from, hole.offset(), change, result);
      result.hole(hole.unknown());
      from = hole.offset() + 1;
    }
    stretch(text, from, text.text().length(), change, result);
    return result.build();
  }

  private static void stretch(
      SqlText text, int from, int to, UnaryOperator<String> change, SqlText.Builder into) {
    if (to > from) {
      into.generated(change.apply(text.text().substring(from, to)), text.map().toFile(from, to));
    }
  }

  private Span placeOf(Value value) {
    return owner.encloses(value.span()) ? value.span() : owner;
  }

  SqlText build() {
    return sql.build();
  }

  /** The elements of a list that is known; throws {@link NotKnown} otherwise. */
  static List<Value> listOf(Value value) {
    return switch (value) {
      case Value.Sequence list -> new ArrayList<>(list.elements());
      case Value.Unknown unknown -> throw new NotKnown(unknown);
      default -> throw new NotKnown(new Value.Unknown("expected a list here", value.span()));
    };
  }
}
