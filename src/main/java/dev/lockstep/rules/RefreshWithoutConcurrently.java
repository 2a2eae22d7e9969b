package dev.lockstep.rules;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.ViewOperation.RefreshMaterializedView;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refreshing a materialized view keeps its readers out until its query has run. */
final class RefreshWithoutConcurrently implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    if (!(now.operation() instanceof RefreshMaterializedView refresh)
        || refresh.concurrently()
        || !database.isExisting(refresh.view())) {
      return;
    }
    View view = database.find(refresh.view()) instanceof View known ? known : null;
    if (view != null && !view.populated()) {
      return;
    }
    String name = database.nameOnPath(refresh.view());
    if (!refresh.withData()) {
      out.add(
              refresh,
              "Every query on "
                  + name
                  + " fails (SQLSTATE 55000) until it is refreshed with data again.")
          .kind("no-data")
          .about(name)
          .advice("Refresh it CONCURRENTLY, or drop it when nothing reads it any more.");
      return;
    }
    boolean ready = view != null && hasUniqueIndex(view, database);
    out.add(refresh, "Every query on " + name + " waits until its own query has run again.")
        .kind("readers-wait")
        .about(name)
        .advice(
            ready
                ? "Refresh it CONCURRENTLY: it has the unique index that this needs."
                : "Give it a unique index over columns alone, without WHERE, and refresh it"
                    + " CONCURRENTLY.")
        .instead(() -> ready ? Rewrites.refreshConcurrently(refresh) : null);
  }

  private static boolean hasUniqueIndex(View view, Database database) {
    return view.indexes().stream()
        .map(database.schema()::index)
        .filter(Objects::nonNull)
        .filter(TableIndex::valid)
        .anyMatch(index -> identifies(index.definition()));
  }

  private static boolean identifies(@Nullable Index index) {
    return index != null
        && index.unique()
        && index.where() == null
        && index.keys().stream().allMatch(key -> key.column() != null);
  }
}
