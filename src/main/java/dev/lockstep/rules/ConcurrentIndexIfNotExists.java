package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Database;

/** IF NOT EXISTS takes an invalid index that a failed build has left for the one wanted. */
final class ConcurrentIndexIfNotExists implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof CreateIndex create)
        || !create.concurrently()
        || !create.ifNotExists()
        || create.index().name() == null
        || !now.database().isExisting(create.index().table())
        || isDroppedBefore(now.database(), create)) {
      return;
    }
    String name = create.index().name();
    String table = now.database().nameOnPath(create.index().table());
    out.add(
            create,
            "When an earlier build of "
                + name
                + " failed, this succeeds without doing anything: the invalid index that it left is"
                + " there, no query uses it, and every write to "
                + table
                + " keeps it up to date.")
        .about(table)
        .advice(
            "DROP INDEX CONCURRENTLY IF EXISTS " + name + " first, and leave out IF NOT EXISTS.")
        .instead(
            () ->
                Rewrites.rebuildConcurrently(now.database(), now.statement().statement(), create));
  }

  private static boolean isDroppedBefore(Database database, CreateIndex create) {
    QualifiedName table = create.index().table();
    String schema =
        table.schema() != null ? table.schema() : database.session().searchPath().getFirst();
    QualifiedName index =
        new QualifiedName(schema, create.index().name() == null ? "" : create.index().name());
    return database.schema().dropped().get(index) instanceof dev.lockstep.schema.Place place
        && place.path().equals(database.path());
  }
}
