package dev.lockstep.print;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.QualifiedName;
import java.util.List;

/** What to look at before a statement runs again, as lines of a comment. */
final class Precheck {
  private Precheck() {}

  /** A concurrent build that fails leaves an invalid index behind (manual, CREATE INDEX). */
  static List<String> of(CreateIndex create) {
    String name = create.index().name();
    if (!create.concurrently() || name == null) {
      return List.of();
    }
    String index = Names.quoted(new QualifiedName(create.index().table().schema(), name));
    return List.of(
        "A build that fails leaves an invalid index. Before the next try look for it and drop it:",
        "  SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;",
        "  DROP INDEX CONCURRENTLY IF EXISTS " + index + ";");
  }
}
