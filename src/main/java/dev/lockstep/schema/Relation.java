package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;

/**
 * A relation: what shares one name space within a schema. {@code id} stays the same through
 * renames; the name is always qualified.
 */
public sealed interface Relation permits Table, TableIndex, Sequence, View {
  int id();

  QualifiedName name();

  Birth birth();

  RelationKind kind();

  Relation withName(QualifiedName other);
}
