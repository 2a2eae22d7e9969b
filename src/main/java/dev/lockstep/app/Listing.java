package dev.lockstep.app;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Unknown;
import dev.lockstep.report.SqlListing;
import dev.lockstep.report.SqlListing.ListedFile;
import dev.lockstep.report.SqlListing.UnknownLine;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists the SQL of what was read. */
final class Listing {
  private Listing() {}

  static SqlListing list(Sources sources, Settings settings) {
    List<ListedFile> files = new ArrayList<>();
    for (LoadedHistory history : sources.histories()) {
      for (LoadedMigration loaded : history.migrations()) {
        if (history.judged().contains(loaded.migration().path())) {
          files.add(file(loaded));
        }
      }
    }
    return new SqlListing(settings.target(), files, sources.failures());
  }

  private static ListedFile file(LoadedMigration loaded) {
    Migration migration = loaded.migration();
    List<UnknownLine> unknown =
        Stream.concat(
                lines(loaded.up().unknown(), loaded.file()),
                lines(loaded.down().unknown(), loaded.downFile()))
            .distinct()
            .toList();
    return new ListedFile(
        migration.path(),
        loaded.up().statements(),
        loaded.down().statements(),
        loaded.up().error(),
        loaded.down().error(),
        unknown);
  }

  private static Stream<UnknownLine> lines(List<Unknown> unknown, SourceFile file) {
    return unknown.stream()
        .map(
            each ->
                new UnknownLine(file.lines().position(each.span().start()).line(), each.reason()));
  }
}
