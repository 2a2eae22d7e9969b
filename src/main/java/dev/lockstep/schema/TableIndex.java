package dev.lockstep.schema;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as it stands. {@code definition} is null while the history has only spoken of it, {@code
 * table} is the id of its table ({@link Table#NONE} when not known), {@code constraint} the name of
 * the key it serves. {@code children} are the ids of the partitions' indexes attached to it.
 */
public record TableIndex(
    int id,
    QualifiedName name,
    int table,
    @Nullable Index definition,
    boolean valid,
    @Nullable String constraint,
    int parent,
    List<Integer> children,
    Birth birth)
    implements Relation {
  public TableIndex {
    children = List.copyOf(children);
  }

  @Override
  public RelationKind kind() {
    return RelationKind.INDEX;
  }

  @Override
  public TableIndex withName(QualifiedName other) {
    return new TableIndex(id, other, table, definition, valid, constraint, parent, children, birth);
  }

  TableIndex withConstraint(@Nullable String other) {
    return new TableIndex(id, name, table, definition, valid, other, parent, children, birth);
  }

  TableIndex withValid(boolean other) {
    return new TableIndex(id, name, table, definition, other, constraint, parent, children, birth);
  }

  TableIndex withDefinition(Index other) {
    return new TableIndex(id, name, table, other, valid, constraint, parent, children, birth);
  }

  TableIndex withParent(int other) {
    return new TableIndex(id, name, table, definition, valid, constraint, other, children, birth);
  }

  TableIndex withChildren(List<Integer> others) {
    return new TableIndex(id, name, table, definition, valid, constraint, parent, others, birth);
  }

  /** Whether it is known to be unique. */
  public boolean isUnique() {
    return definition != null && definition.unique();
  }
}
