package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as defined. {@code constraints} are the checks, keys and references written with it;
 * nullability, default, identity and generation have components of their own. {@code explicitNull}
 * is the no-op NULL.
 */
public record Column(
    String name,
    SqlType type,
    @Nullable DefaultValue defaultValue,
    @Nullable NotNull notNull,
    boolean explicitNull,
    @Nullable Generated generated,
    @Nullable Identity identity,
    List<Constraint> constraints,
    @Nullable QualifiedName collation,
    @Nullable String storage,
    @Nullable String compression,
    Span span) {

  /** A DEFAULT clause. */
  public record DefaultValue(Expression expression, Span span) {}

  /** A NOT NULL clause; {@code name} is its constraint's, where one was given. */
  public record NotNull(@Nullable String name, boolean noInherit, Span span) {}

  /**
   * GENERATED ALWAYS AS (…); {@code kind} is unspecified when neither STORED nor VIRTUAL is said.
   */
  public record Generated(Expression expression, Kind kind, Span span) {
    /** STORED, VIRTUAL (18) or neither, which means VIRTUAL on 18 and an error before. */
    public enum Kind {
      STORED,
      VIRTUAL,
      UNSPECIFIED
    }
  }

  /** GENERATED ALWAYS or BY DEFAULT AS IDENTITY; {@code options} are the sequence's, as written. */
  public record Identity(boolean always, @Nullable String options, Span span) {}

  public Column {
    constraints = List.copyOf(constraints);
  }

  /** A plain column of a type. */
  public static Column of(String name, SqlType type) {
    return new Column(
        name, type, null, null, false, null, null, List.of(), null, null, null, Span.SYNTHETIC);
  }

  public Column withDefault(@Nullable DefaultValue other) {
    return new Column(
        name,
        type,
        other,
        notNull,
        explicitNull,
        generated,
        identity,
        constraints,
        collation,
        storage,
        compression,
        span);
  }

  public Column withNotNull(@Nullable NotNull other) {
    return new Column(
        name,
        type,
        defaultValue,
        other,
        explicitNull,
        generated,
        identity,
        constraints,
        collation,
        storage,
        compression,
        span);
  }

  public Column withType(SqlType other) {
    return new Column(
        name,
        other,
        defaultValue,
        notNull,
        explicitNull,
        generated,
        identity,
        constraints,
        collation,
        storage,
        compression,
        span);
  }

  public Column withCollation(@Nullable QualifiedName other) {
    return new Column(
        name,
        type,
        defaultValue,
        notNull,
        explicitNull,
        generated,
        identity,
        constraints,
        other,
        storage,
        compression,
        span);
  }

  public Column withConstraints(List<Constraint> others) {
    return new Column(
        name,
        type,
        defaultValue,
        notNull,
        explicitNull,
        generated,
        identity,
        others,
        collation,
        storage,
        compression,
        span);
  }

  public Column withoutGeneration() {
    return new Column(
        name,
        type,
        defaultValue,
        notNull,
        explicitNull,
        null,
        null,
        constraints,
        collation,
        storage,
        compression,
        span);
  }
}
