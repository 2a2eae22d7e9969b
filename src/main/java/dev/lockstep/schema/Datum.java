package dev.lockstep.schema;

import java.math.BigDecimal;

/** A value in a row, as far as its type matters here; dates are texts. */
public sealed interface Datum {
  /** NULL. */
  record Null() implements Datum {}

  /** A number. */
  record Number(BigDecimal value) implements Datum {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    boolean isWhole() {
      return value.scale() <= 0;
    }
  }

  /** A string, or anything that is written as one. */
  record Text(String value) implements Datum {}

  /** True or false. */
  record Truth(boolean value) implements Datum {}

  Datum NULL = new Null();

  static Datum of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Datum of(boolean truth) {
    return new Truth(truth);
  }

  default boolean isNull() {
    return this instanceof Null;
  }

  /** The value as the server prints it. */
  default String print() {
    return switch (this) {
      case Null n -> "";
      case Number n -> n.value.toPlainString();
      case Text t -> t.value;
      case Truth t -> String.valueOf(t.value);
    };
  }
}
