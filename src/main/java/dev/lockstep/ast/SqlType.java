package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as named in SQL. {@code name} is the canonical name of the catalog's {@code format_type}
 * in short form: {@code integer}, {@code bigint}, {@code varchar}, {@code char}, {@code numeric},
 * {@code timestamp}, {@code timestamptz}, {@code time}, {@code timetz}, {@code bit}, {@code
 * varbit}, {@code interval}, {@code boolean}, {@code double precision}, {@code real}; {@code
 * serial}, {@code bigserial} and {@code smallserial} keep their names, other types are folded as
 * written. {@code modifiers} are the numbers in parentheses ({@code numeric(10,2)} has two), {@code
 * fields} an interval's field restriction ({@code day to second}), {@code dimensions} the number of
 * array brackets.
 */
public record SqlType(
    @Nullable String schema,
    String name,
    List<String> modifiers,
    @Nullable String fields,
    int dimensions,
    Span span) {

  public SqlType {
    modifiers = List.copyOf(modifiers);
  }

  /** A type by its canonical name, without modifiers. */
  public static SqlType of(String name, String... modifiers) {
    return new SqlType(null, name, List.of(modifiers), null, 0, Span.SYNTHETIC);
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  /** Whether it is one of the serial pseudo-types (manual 8.1.4). */
  public boolean isSerial() {
    return !isArray()
        && (name.equals("serial") || name.equals("bigserial") || name.equals("smallserial"));
  }

  /** The integer type a column of a serial pseudo-type has; any other type itself. */
  public SqlType stored() {
    return switch (isSerial() ? name : "") {
      case "serial" -> withName("integer");
      case "bigserial" -> withName("bigint");
      case "smallserial" -> withName("smallint");
      default -> this;
    };
  }

  public SqlType withName(String other) {
    return new SqlType(schema, other, modifiers, fields, dimensions, span);
  }

  public SqlType withSpan(Span other) {
    return new SqlType(schema, name, modifiers, fields, dimensions, other);
  }

  /** Whether both name the same type with the same modifiers; where they stand does not matter. */
  public boolean sameAs(SqlType other) {
    return withSpan(Span.SYNTHETIC).equals(other.withSpan(Span.SYNTHETIC));
  }

  /** The type as people write it: {@code varchar(20)[]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (schema != null) {
      text.append(schema).append('.');
    }
    text.append(name);
    if (fields != null) {
      text.append(' ').append(fields);
    }
    if (!modifiers.isEmpty()) {
      text.append('(').append(String.join(",", modifiers)).append(')');
    }
    return text.append("[]".repeat(dimensions)).toString();
  }
}
