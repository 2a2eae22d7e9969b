package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.TableIndex;

/** REINDEX without CONCURRENTLY stops writes, and mostly reads, until the indexes are built. */
final class ReindexWithoutConcurrently implements OperationRule {
  private static final int FIRST_WITH_CONCURRENTLY = 12;

  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof Reindex reindex)
        || reindex.concurrently()
        || reindex.scope() == Reindex.Scope.SYSTEM
        || !isExisting(reindex, database)) {
      return;
    }
    boolean possible = now.target().atLeast(FIRST_WITH_CONCURRENTLY);
    Findings.Entry entry =
        out.add(
                reindex,
                whoWaits(reindex, database)
                    + ", and every query that would use such an index waits for it.")
            .about(subject(reindex, database))
            .advice(
                possible
                    ? "Rebuild CONCURRENTLY, in a migration of its own outside a transaction."
                    : "Before PostgreSQL 12, build a new index CONCURRENTLY, drop the old one"
                        + " CONCURRENTLY, and rename the new one.");
    if (possible) {
      entry.instead(() -> Rewrites.reindexConcurrently(reindex));
    }
  }

  private static boolean isExisting(Reindex reindex, Database database) {
    QualifiedName name = reindex.name();
    boolean named =
        reindex.scope() == Reindex.Scope.INDEX || reindex.scope() == Reindex.Scope.TABLE;
    return !named || name == null || database.isExisting(name);
  }

  private static String whoWaits(Reindex reindex, Database database) {
    String subject = subject(reindex, database);
    return switch (reindex.scope()) {
      case INDEX ->
          "Every write to "
              + tableOf(reindex, database)
              + " waits until "
              + subject
              + " is rebuilt";
      case TABLE -> "Every write to " + subject + " waits until its indexes are rebuilt";
      case SCHEMA, DATABASE, SYSTEM ->
          "Every write to each table of " + subject + " waits until its indexes are rebuilt";
    };
  }

  private static String subject(Reindex reindex, Database database) {
    QualifiedName name = reindex.name();
    return switch (reindex.scope()) {
      case INDEX, TABLE -> name == null ? "it" : database.nameOnPath(name);
      case SCHEMA -> "the schema " + (name == null ? "" : name.name());
      case DATABASE, SYSTEM -> "the database";
    };
  }

  private static String tableOf(Reindex reindex, Database database) {
    TableIndex index = reindex.name() == null ? null : database.index(reindex.name());
    Relation table = index == null ? null : database.schema().relation(index.table());
    return table == null ? "its table" : database.nameOnPath(table);
  }
}
