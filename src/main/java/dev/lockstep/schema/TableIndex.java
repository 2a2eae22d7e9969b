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

  /** Whether another index could stand for it in a partition: same keys, predicate, uniqueness. */
  public boolean hasSameForm(TableIndex other) {
    Index one = definition;
    Index two = other.definition;
    return one != null
        && two != null
        && one.unique() == two.unique()
        && method(one).equals(method(two))
        && form(one).equals(form(two))
        && one.include().equals(two.include())
        && predicate(one).equals(predicate(two));
  }

  private static String method(Index index) {
    return index.method() == null ? "btree" : index.method();
  }

  private static List<String> form(Index index) {
    return index.keys().stream()
        .map(
            k ->
                (k.column() != null ? k.column() : ExpressionForm.of(k.expression()))
                    + " "
                    + k.opclass()
                    + " "
                    + k.collation())
        .toList();
  }

  private static String predicate(Index index) {
    return index.where() == null ? "" : ExpressionForm.of(index.where());
  }

  /** Whether it is known to be unique. */
  public boolean isUnique() {
    return definition != null && definition.unique();
  }
}
