package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import org.jspecify.annotations.Nullable;

/** Dropping an index takes ACCESS EXCLUSIVE on its table, behind which all queries queue. */
final class DropIndexWithoutConcurrently implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof DropIndex drop) || drop.concurrently()) {
      return;
    }
    Database database = now.database();
    TableIndex index = database.index(drop.index());
    if (Absent.isDropped(now)) {
      return;
    }
    if (index == null ? isHarmless(now, drop) : isHarmless(database, index)) {
      return;
    }
    String table = tableOf(now, index);
    String whom = table == null ? "its table" : table;
    out.add(
            drop,
            "Every query on "
                + whom
                + " waits while "
                + drop.index().name()
                + " is dropped, and"
                + " queues behind the longest query already running.")
        .about(whom)
        .advice("Drop it CONCURRENTLY, in a migration of its own outside a transaction.")
        .instead(() -> Rewrites.dropConcurrently(database, now.statement().statement()));
  }

  private static boolean isHarmless(Database database, TableIndex index) {
    Relation owner = database.schema().relation(index.table());
    return !database.isExisting(index)
        || index.constraint() != null
        || (owner instanceof Table table && table.isPartitioned());
  }

  /** An index nobody has spoken of: its table is known only from Ecto's call, if at all. */
  private static boolean isHarmless(OperationContext now, DropIndex drop) {
    Database database = now.database();
    QualifiedName name =
        drop.index().schema() == null
            ? drop.index().withSchema(database.session().searchPath().getFirst())
            : drop.index();
    if (database.schema().dropped().containsKey(name)) {
      return true;
    }
    String table = tableOf(now, null);
    return table != null && !database.isExisting(QualifiedName.parse(table));
  }

  private static @Nullable String tableOf(OperationContext now, @Nullable TableIndex index) {
    if (index != null) {
      Relation owner = now.database().schema().relation(index.table());
      return owner == null ? null : now.database().nameOnPath(owner);
    }
    DslCall origin = now.statement().statement().origin();
    return origin != null && origin.name().endsWith("index") ? origin.subject() : null;
  }
}
