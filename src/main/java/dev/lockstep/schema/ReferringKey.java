package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Index;
import java.util.ArrayList;
import java.util.List;

/** A foreign key and the table it belongs to, as seen from the unique index that it rests on. */
public record ReferringKey(Table table, TableConstraint constraint) {

  /** The foreign keys that rest on the index, and keep it from being dropped. */
  public static List<ReferringKey> on(TableIndex index, Schema schema) {
    List<ReferringKey> found = new ArrayList<>();
    Table owner = schema.table(index.table());
    if (owner == null) {
      return found;
    }
    for (int id : owner.referencing()) {
      Table other = schema.table(id);
      List<TableConstraint> constraints = other == null ? List.of() : other.constraints();
      for (TableConstraint constraint : constraints) {
        if (other != null
            && constraint.referenced() == owner.id()
            && constraint.foreignKey() instanceof Constraint.ForeignKey key
            && restsOn(key.referencedColumns(), index, owner, schema)) {
          found.add(new ReferringKey(other, constraint));
        }
      }
    }
    return found;
  }

  /**
   * The oldest of the unique indexes on the columns that the foreign key names
   * (transformFkeyCheckAttrs goes through them by OID); that of the primary key where the columns
   * are not known.
   */
  private static boolean restsOn(
      List<String> columns, TableIndex index, Table owner, Schema schema) {
    if (columns.isEmpty()) {
      return index.constraint() != null
          && owner.constraint(index.constraint()) instanceof TableConstraint constraint
          && constraint.definition() instanceof Constraint.PrimaryKey;
    }
    return isKey(index, columns)
        && owner.indexes().stream()
            .map(schema::index)
            .noneMatch(other -> other != null && other.id() < index.id() && isKey(other, columns));
  }

  /** Whether the index makes just these columns unique, in any order. */
  public static boolean isKey(TableIndex index, List<String> columns) {
    Index definition = index.definition();
    return definition != null
        && definition.unique()
        && definition.where() == null
        && definition.keys().size() == columns.size()
        && definition.keys().stream()
            .allMatch(part -> part.column() != null && columns.contains(part.column()));
  }
}
