package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view or materialized view as it stands; {@code query} is null while the history has only spoken
 * of it, {@code uses} are the ids of the relations it reads, {@code starred} those of which it has
 * every column that they had when it was made. An unknown materialized view counts as populated.
 */
public record View(
    int id,
    QualifiedName name,
    boolean materialized,
    boolean populated,
    @Nullable Query query,
    List<Integer> uses,
    List<Integer> starred,
    List<Integer> indexes,
    Birth birth)
    implements Relation {
  public View {
    uses = List.copyOf(uses);
    starred = List.copyOf(starred);
    indexes = List.copyOf(indexes);
  }

  @Override
  public RelationKind kind() {
    return materialized ? RelationKind.MATVIEW : RelationKind.VIEW;
  }

  @Override
  public View withName(QualifiedName other) {
    return new View(id, other, materialized, populated, query, uses, starred, indexes, birth);
  }

  View withPopulated(boolean other) {
    return new View(id, name, materialized, other, query, uses, starred, indexes, birth);
  }

  View withQuery(Query other) {
    return new View(id, name, materialized, populated, other, uses, starred, indexes, birth);
  }

  View withIndexes(List<Integer> others) {
    return new View(id, name, materialized, populated, query, uses, starred, others, birth);
  }
}
