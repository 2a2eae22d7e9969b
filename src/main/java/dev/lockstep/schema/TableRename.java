package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;

/** Follows a table to its new name or schema through its indexes and the foreign keys to it. */
record TableRename(int table, QualifiedName to) {

  void in(Draft draft) {
    Table renamed = draft.schema.table(table);
    if (renamed == null) {
      return;
    }
    for (int id : renamed.indexes()) {
      draft.changeIndex(
          id,
          i ->
              i.definition() == null
                  ? i
                  : i.withDefinition(i.definition().withTable(asWritten(i.definition().table()))));
    }
    for (int id : renamed.referencing()) {
      draft.changeTable(
          id, t -> t.withConstraints(t.constraints().stream().map(this::in).toList()));
    }
  }

  private TableConstraint in(TableConstraint constraint) {
    return constraint.referenced() == table
            && constraint.definition() instanceof Constraint.ForeignKey key
        ? constraint.withDefinition(key.withReferenced(asWritten(key.referenced())))
        : constraint;
  }

  /** A name without a schema stays without one as long as only the name changes. */
  private QualifiedName asWritten(QualifiedName before) {
    boolean isPlain = before.schema() == null && !before.name().equals(to.name());
    return isPlain ? before.withName(to.name()) : to;
  }
}
