package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.elixir.Quoted;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * An Elixir value as far as a file tells it, with the place it comes from. What a file does not
 * tell is {@link Unknown}; a string may be known in part, as a text with holes. Two values are
 * compared with {@link Terms#same}, never with {@code equals}, which would compare their places
 * too.
 */
public sealed interface Value {
  /** Where the value is written; synthetic when no file holds it. */
  Span span();

  /** An atom; {@code true}, {@code false} and {@code nil} are atoms, and so is a module's name. */
  record Atom(String name, Span span) implements Value {}

  record Int(BigInteger number, Span span) implements Value {}

  record Float(double number, Span span) implements Value {}

  /** A string. */
  record Text(SqlText content, Span span) implements Value {
    static Text of(String content, Span span) {
      return new Text(new SqlText.Builder().generated(content, span).build(), span);
    }
  }

  /** A list; a keyword list is one of tuples of two. */
  record Sequence(List<Value> elements, Span span) implements Value {
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  record Tuple(List<Value> elements, Span span) implements Value {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** A map, its entries in Erlang's order of keys. */
  record Dictionary(List<Entry> entries, Span span) implements Value {
    record Entry(Value key, Value value) {}

    public Dictionary {
      entries = List.copyOf(entries);
    }
  }

  /** An anonymous function, or a captured one: its clauses, each {@code args -> body}. */
  record Function(List<Quoted.Call> clauses, int arity, Frame frame, Span span) implements Value {
    public Function {
      clauses = List.copyOf(clauses);
    }
  }

  /** One of Ecto's own structs, with what the call that made it said. */
  record Struct(Kind kind, SequencedMap<String, Value> fields, Made made, Span span)
      implements Value {
    /** The call a struct was made by: its name and its options as written. */
    record Made(String function, List<DslCall.Option> options) {}

    enum Kind {
      TABLE("Ecto.Migration.Table"),
      INDEX("Ecto.Migration.Index"),
      CONSTRAINT("Ecto.Migration.Constraint"),
      REFERENCE("Ecto.Migration.Reference");

      private final String module;

      Kind(String module) {
        this.module = module;
      }

      String module() {
        return module;
      }
    }

    Value field(String name) {
      Value value = fields.get(name);
      if (value == null) {
        throw new IllegalArgumentException(kind + " has no field " + name);
      }
      return value;
    }

    Struct with(String name, Value value) {
      SequencedMap<String, Value> changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Struct(kind, changed, made, span);
    }
  }

  /** What the file does not say. */
  record Unknown(String reason, Span span) implements Value {
    dev.lockstep.ast.Unknown asAst() {
      return new dev.lockstep.ast.Unknown(reason, span);
    }
  }

  /** The value of a key of a keyword list or of a map with atom keys, or null. */
  static @Nullable Value get(Value container, String key) {
    switch (container) {
      case Sequence list -> {
        for (Value element : list.elements()) {
          if (element instanceof Tuple(List<Value> pair, Span s)
              && pair.size() == 2
              && pair.getFirst() instanceof Atom(String name, Span ks)
              && name.equals(key)) {
            return pair.getLast();
          }
        }
        return null;
      }
      case Dictionary map -> {
        for (Dictionary.Entry entry : map.entries()) {
          if (entry.key() instanceof Atom(String name, Span s) && name.equals(key)) {
            return entry.value();
          }
        }
        return null;
      }
      default -> {
        return null;
      }
    }
  }

  static Atom nil() {
    return new Atom("nil", Span.SYNTHETIC);
  }

  static Atom bool(boolean value) {
    return new Atom(value ? "true" : "false", Span.SYNTHETIC);
  }
}
