package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import java.util.List;

/** Values of another file, as if they were written where this file asks for them. */
final class Relocated {
  private Relocated() {}

  static Value to(Span span, Value value) {
    return switch (value) {
      case Value.Atom atom -> new Value.Atom(atom.name(), span);
      case Value.Int number -> new Value.Int(number.number(), span);
      case Value.Float number -> new Value.Float(number.number(), span);
      case Value.Text text -> text(span, text.content());
      case Value.Sequence list -> new Value.Sequence(all(span, list.elements()), span);
      case Value.Tuple tuple -> new Value.Tuple(all(span, tuple.elements()), span);
      case Value.Dictionary map ->
          new Value.Dictionary(
              map.entries().stream()
                  .map(e -> new Value.Dictionary.Entry(to(span, e.key()), to(span, e.value())))
                  .toList(),
              span);
      case Value.Function function -> new Value.Unknown("a function of another file", span);
      case Value.Struct struct -> new Value.Unknown("a struct of another file", span);
      case Value.Unknown unknown -> new Value.Unknown(unknown.reason(), span);
    };
  }

  private static Value text(Span span, SqlText content) {
    return content.isKnown()
        ? Value.Text.of(content.text(), span)
        : new Value.Unknown(content.holes().getFirst().unknown().reason(), span);
  }

  private static List<Value> all(Span span, List<Value> values) {
    return values.stream().map(each -> to(span, each)).toList();
  }
}
