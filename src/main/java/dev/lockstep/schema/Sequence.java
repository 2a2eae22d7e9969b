package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as it stands; {@code ownerTable} is the id of the table whose column owns it, {@link
 * Table#NONE} for none; {@code identity} when it is an identity column's own.
 */
public record Sequence(
    int id,
    QualifiedName name,
    int ownerTable,
    @Nullable String ownerColumn,
    boolean identity,
    boolean complete,
    Birth birth)
    implements Relation {
  @Override
  public RelationKind kind() {
    return RelationKind.SEQUENCE;
  }

  @Override
  public Sequence withName(QualifiedName other) {
    return new Sequence(id, other, ownerTable, ownerColumn, identity, complete, birth);
  }

  Sequence withOwner(int table, @Nullable String column) {
    return new Sequence(id, name, table, column, identity, complete, birth);
  }
}
