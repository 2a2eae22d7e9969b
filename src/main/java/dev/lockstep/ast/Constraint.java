package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as defined, on a column or on the table. {@code name} is null when the server is to
 * choose one. {@code notValid} is NOT VALID, {@code notEnforced} is NOT ENFORCED (18).
 */
public record Constraint(
    @Nullable String name,
    Definition definition,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean notValid,
    boolean notEnforced,
    Span span) {

  /** What is constrained. */
  public sealed interface Definition {}

  /** CHECK (…). */
  public record Check(Expression expression, boolean noInherit) implements Definition {}

  /** NOT NULL as a table constraint (18). */
  public record NotNull(String column, boolean noInherit) implements Definition {}

  /**
   * UNIQUE (…); {@code parameters} are its index's, {@code withoutOverlaps} is a temporal key (18).
   */
  public record Unique(
      List<String> columns,
      List<String> include,
      boolean nullsNotDistinct,
      boolean withoutOverlaps,
      List<StorageParameter> parameters,
      @Nullable String tablespace)
      implements Definition {
    public Unique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      parameters = List.copyOf(parameters);
    }
  }

  /** PRIMARY KEY (…). */
  public record PrimaryKey(
      List<String> columns,
      List<String> include,
      boolean withoutOverlaps,
      List<StorageParameter> parameters,
      @Nullable String tablespace)
      implements Definition {
    public PrimaryKey {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
      parameters = List.copyOf(parameters);
    }
  }

  /** UNIQUE or PRIMARY KEY USING INDEX: an index that exists becomes the constraint's. */
  public record UsingIndex(boolean primaryKey, String index) implements Definition {}

  /** FOREIGN KEY; {@code referencedColumns} is empty when the primary key is meant. */
  public record ForeignKey(
      List<String> columns,
      QualifiedName referenced,
      List<String> referencedColumns,
      @Nullable String match,
      @Nullable Action onDelete,
      @Nullable Action onUpdate,
      boolean period)
      implements Definition {
    public ForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }

    public ForeignKey withReferenced(QualifiedName other) {
      return new ForeignKey(columns, other, referencedColumns, match, onDelete, onUpdate, period);
    }
  }

  /** ON DELETE or ON UPDATE: the words in upper case, and the columns of SET NULL (…) (15). */
  public record Action(String words, List<String> columns) {
    public Action {
      columns = List.copyOf(columns);
    }
  }

  /** EXCLUDE; {@code elements} are the keys with their operators. */
  public record Exclude(
      @Nullable String method,
      List<Element> elements,
      List<String> include,
      List<StorageParameter> parameters,
      @Nullable String tablespace,
      @Nullable Expression where)
      implements Definition {
    /** One key and the operator that must not hold between two rows. */
    public record Element(IndexKey key, String operator) {}

    public Exclude {
      elements = List.copyOf(elements);
      include = List.copyOf(include);
      parameters = List.copyOf(parameters);
    }
  }

  /** A validated, enforced constraint that is not deferrable. */
  public static Constraint of(@Nullable String name, Definition definition, Span span) {
    return new Constraint(name, definition, false, false, false, false, span);
  }

  public Constraint withNotValid(boolean value) {
    return new Constraint(
        name, definition, deferrable, initiallyDeferred, value, notEnforced, span);
  }

  public Constraint withName(@Nullable String other) {
    return new Constraint(
        other, definition, deferrable, initiallyDeferred, notValid, notEnforced, span);
  }

  public Constraint withDefinition(Definition other) {
    return new Constraint(name, other, deferrable, initiallyDeferred, notValid, notEnforced, span);
  }
}
