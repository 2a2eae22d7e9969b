package dev.lockstep.ast;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object, folded to lower case unless it was quoted and cut at 63 bytes, as
 * PostgreSQL does (manual 4.1.1). {@code schema} is null when the name was not qualified.
 */
public record QualifiedName(@Nullable String schema, String name) {
  public static QualifiedName of(String name) {
    return new QualifiedName(null, name);
  }

  /** The name that {@link #toString} printed: a schema, if any, up to the first dot. */
  public static QualifiedName parse(String printed) {
    int dot = printed.indexOf('.');
    return dot < 0
        ? of(printed)
        : new QualifiedName(printed.substring(0, dot), printed.substring(dot + 1));
  }

  public QualifiedName withName(String other) {
    return new QualifiedName(schema, other);
  }

  public QualifiedName withSchema(@Nullable String other) {
    return new QualifiedName(other, name);
  }

  /** Whether a part of the name could not be known. */
  public boolean hasHole() {
    return name.indexOf(SqlText.HOLE) >= 0 || (schema != null && schema.indexOf(SqlText.HOLE) >= 0);
  }

  /** The name for people: unquoted, qualified where it was. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
