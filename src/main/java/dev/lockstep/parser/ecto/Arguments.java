package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Dictionary;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Text;
import java.math.BigInteger;
import java.util.List;

/**
 * The arguments of a built-in function and the place of its call; one of another type is unknown.
 */
record Arguments(List<Value> values, Span span) {
  int count() {
    return values.size();
  }

  Value get(int index) {
    Value value = values.get(index);
    if (value instanceof Value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    return value;
  }

  String text(int index) {
    if (get(index) instanceof Text text) {
      return Terms.known(text);
    }
    throw unexpected();
  }

  String atom(int index) {
    if (get(index) instanceof Atom atom) {
      return atom.name();
    }
    throw unexpected();
  }

  BigInteger integer(int index) {
    if (get(index) instanceof Value.Int number) {
      return number.number();
    }
    throw unexpected();
  }

  /** A number that is small enough to count with. */
  int count(int index) {
    BigInteger number = integer(index);
    if (number.bitLength() > 30) {
      throw unexpected();
    }
    return number.intValue();
  }

  Sequence list(int index) {
    if (get(index) instanceof Sequence list) {
      return list;
    }
    throw unexpected();
  }

  Dictionary map(int index) {
    if (get(index) instanceof Dictionary map) {
      return map;
    }
    throw unexpected();
  }

  /** The elements of anything that can be enumerated. */
  List<Value> elements(int index) {
    return Terms.elements(get(index));
  }

  Value.Function function(int index) {
    if (get(index) instanceof Value.Function function) {
      return function;
    }
    throw unexpected();
  }

  Text string(String content) {
    return Text.of(content, span);
  }

  Sequence sequence(List<? extends Value> elements) {
    return new Sequence(List.copyOf(elements), span);
  }

  Value.Int number(long number) {
    return new Value.Int(BigInteger.valueOf(number), span);
  }

  NotKnown unexpected() {
    return new NotKnown(new Value.Unknown("this call is not evaluated", span));
  }
}
