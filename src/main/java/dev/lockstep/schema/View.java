package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view or materialized view as it stands; {@code query} is null while the history has only spoken
 * of it, {@code uses} are the ids of the relations it reads. An unknown materialized view counts as
 * populated.
 */
public record View(
    int id,
    QualifiedName name,
    boolean materialized,
    boolean populated,
    @Nullable Query query,
    List<Integer> uses,
    List<Integer> indexes,
    Birth birth)
    implements Relation {
  public View {
    uses = List.copyOf(uses);
    indexes = List.copyOf(indexes);
  }

  @Override
  public RelationKind kind() {
    return materialized ? RelationKind.MATVIEW : RelationKind.VIEW;
  }

  @Override
  public View withName(QualifiedName other) {
    return new View(id, other, materialized, populated, query, uses, indexes, birth);
  }

  View withPopulated(boolean other) {
    return new View(id, name, materialized, other, query, uses, indexes, birth);
  }

  View withQuery(Query other) {
    return new View(id, name, materialized, populated, other, uses, indexes, birth);
  }

  View withIndexes(List<Integer> others) {
    return new View(id, name, materialized, populated, query, uses, others, birth);
  }
}
