package dev.lockstep.effect;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.Set;

/** Types that an index needs an operator class for and has none by default (manual 11.10). */
final class OperatorClasses {
  /** What neither sorts nor hashes; no extension makes that good. */
  private static final Set<String> UNORDERED =
      Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private OperatorClasses() {}

  /** Fails a B-tree or hash index over a column that has no order. */
  static void check(Index index, Table table, Tally tally) {
    String method = index.method() == null ? "btree" : index.method();
    if (!method.equals("btree") && !method.equals("hash")) {
      return;
    }
    for (IndexKey key : index.keys()) {
      TableColumn column = key.column() == null ? null : table.column(key.column());
      SqlType type = column == null ? null : column.type();
      if (type != null
          && type.schema() == null
          && key.opclass() == null
          && UNORDERED.contains(type.name())
          && tally.database().type(QualifiedName.of(type.name())) == null) {
        tally.fail(
            Targets.UNDEFINED_OBJECT,
            "data type " + type + " has no default operator class for access method " + method);
      }
    }
  }
}
