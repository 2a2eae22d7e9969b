package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Span;
import java.util.List;

/**
 * A constraint as it stands, under the name the server gave it. {@code referenced} is the id of the
 * table a foreign key points to and {@code index} that of a key's index, {@link Table#NONE} for
 * none. A foreign key that named no columns of the other table names its primary key here, where
 * that is known. {@code validSaid} is the clause that made it hold for every row, or that said it
 * need not.
 */
public record TableConstraint(
    String name,
    Constraint.Definition definition,
    Timing timing,
    boolean validated,
    boolean enforced,
    int referenced,
    int index,
    Birth birth,
    Place validSaid) {

  /** When a constraint is checked (SET CONSTRAINTS). */
  public enum Timing {
    IMMEDIATE,
    /** At the end of the statement, unless SET CONSTRAINTS defers it. */
    DEFERRABLE,
    /** At the commit. */
    DEFERRED;

    static Timing of(Constraint constraint) {
      if (constraint.initiallyDeferred()) {
        return DEFERRED;
      }
      return constraint.deferrable() ? DEFERRABLE : IMMEDIATE;
    }
  }

  public TableConstraint withName(String other) {
    return new TableConstraint(
        other, definition, timing, validated, enforced, referenced, index, birth, validSaid);
  }

  public TableConstraint withDefinition(Constraint.Definition other) {
    return new TableConstraint(
        name, other, timing, validated, enforced, referenced, index, birth, validSaid);
  }

  public TableConstraint withTiming(Timing other) {
    return new TableConstraint(
        name, definition, other, validated, enforced, referenced, index, birth, validSaid);
  }

  public TableConstraint withValidated(boolean other, Place said) {
    return new TableConstraint(
        name, definition, timing, other, enforced, referenced, index, birth, said);
  }

  public TableConstraint withEnforced(boolean other) {
    return new TableConstraint(
        name, definition, timing, other && validated, other, referenced, index, birth, validSaid);
  }

  /** Whether every row of the table is known to satisfy it. */
  public boolean holds() {
    return validated && enforced;
  }

  /** The columns of its own table that it is about. */
  public List<String> columns() {
    return ConstraintChanges.columns(definition);
  }

  /** It as a statement adds it. */
  public Constraint asWritten() {
    return new Constraint(
        name,
        definition,
        timing != Timing.IMMEDIATE,
        timing == Timing.DEFERRED,
        enforced && !validated,
        !enforced,
        Span.SYNTHETIC);
  }

  /** The foreign key it is, or null when it is something else. */
  public Constraint.@org.jspecify.annotations.Nullable ForeignKey foreignKey() {
    return definition instanceof Constraint.ForeignKey key ? key : null;
  }
}
