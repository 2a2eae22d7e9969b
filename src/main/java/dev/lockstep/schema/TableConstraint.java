package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;

/**
 * A constraint as it stands, under the name the server gave it. {@code referenced} is the id of the
 * table a foreign key points to and {@code index} that of a key's index, {@link Table#NONE} for
 * none.
 */
public record TableConstraint(
    String name,
    Constraint.Definition definition,
    boolean validated,
    boolean enforced,
    int referenced,
    int index,
    Birth birth) {

  public TableConstraint withName(String other) {
    return new TableConstraint(other, definition, validated, enforced, referenced, index, birth);
  }

  public TableConstraint withDefinition(Constraint.Definition other) {
    return new TableConstraint(name, other, validated, enforced, referenced, index, birth);
  }

  public TableConstraint withValidated(boolean other) {
    return new TableConstraint(name, definition, other, enforced, referenced, index, birth);
  }

  public TableConstraint withEnforced(boolean other) {
    return new TableConstraint(
        name, definition, other && validated, other, referenced, index, birth);
  }

  /** Whether every row of the table is known to satisfy it. */
  public boolean holds() {
    return validated && enforced;
  }
}
