package dev.lockstep.source;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.parser.ecto.AshSnapshot;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The resource snapshots beside an AshPostgres history: {@code <table>/<version>.json}, each
 * written with the migrations it describes the result of. They tell of tables that the history does
 * not make; what it makes itself, anywhere, is not taken from them.
 */
final class AshSnapshots {
  /**
   * One minute in the digits of a version: snapshots bear the time of their migrations but for a
   * few seconds, so that only migrations later than that are sure to come after them.
   */
  private static final long ONE_MINUTE = 100;

  private static final int MAX_DIGITS = 18;

  private final Folder folder;
  private final Reading reading;

  AshSnapshots(Folder folder, Reading reading) {
    this.folder = folder;
    this.reading = reading;
  }

  /** The history with each snapshot of use before the first migration that comes after it. */
  List<LoadedMigration> among(List<LoadedMigration> migrations) {
    MadeByHistory made = new MadeByHistory(migrations);
    SortedMap<Integer, List<LoadedMigration>> before = new TreeMap<>();
    for (Folder table : folder.folders()) {
      String name = table.name().substring(table.name().lastIndexOf('.') + 1);
      if (!made.hasTable(name)) {
        newestBySlot(table, migrations)
            .forEach(
                (slot, file) ->
                    before
                        .computeIfAbsent(slot, key -> new ArrayList<>())
                        .addAll(snapshot(table, file, name, made)));
      }
    }
    List<LoadedMigration> all = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      all.addAll(before.getOrDefault(i, List.of()));
      all.add(migrations.get(i));
    }
    return all;
  }

  /** The newest snapshot of a table before each migration, by the migration's index. */
  private static SortedMap<Integer, String> newestBySlot(
      Folder table, List<LoadedMigration> migrations) {
    SortedMap<Integer, String> newest = new TreeMap<>();
    for (String file : table.files()) {
      long version = version(file.replace(".json", ""));
      if (version < 0) {
        continue;
      }
      int slot = 0;
      while (slot < migrations.size()
          && version(migrations.get(slot).migration().version()) < version + ONE_MINUTE) {
        slot++;
      }
      newest.put(slot, file);
    }
    return newest;
  }

  private static long version(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Long.parseLong(digits) : -1;
  }

  /** What the snapshot says of its table and no migration makes. */
  private List<LoadedMigration> snapshot(
      Folder table, String file, String name, MadeByHistory made) {
    Path location = table.location().resolve(file);
    SourceFile source = reading.source(location, Language.JSON);
    if (source == null) {
      return List.of();
    }
    List<Operation> presumed = new ArrayList<>();
    for (SqlText sql : AshSnapshot.parse(source.text())) {
      for (Statement statement : SqlParser.parse(sql, reading.target()).statements()) {
        statement.operations().stream().filter(made::lacks).forEach(presumed::add);
      }
    }
    return presumed.isEmpty()
        ? List.of()
        : List.of(
            LoadedMigration.presuming(
                presumed, source, EctoLayout.ASH.id(), file.replace(".json", ""), name));
  }
}
