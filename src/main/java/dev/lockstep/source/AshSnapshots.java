package dev.lockstep.source;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.parser.ecto.AshSnapshot;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Set<String> made = new HashSet<>();

  AshSnapshots(Folder folder, Reading reading) {
    this.folder = folder;
    this.reading = reading;
  }

  /** The history with each snapshot of use before the first migration that comes after it. */
  List<LoadedMigration> among(List<LoadedMigration> migrations) {
    for (LoadedMigration migration : migrations) {
      for (Statement statement : migration.migration().up().statements()) {
        statement.operations().forEach(this::note);
      }
    }
    SortedMap<Integer, List<LoadedMigration>> before = new TreeMap<>();
    for (Folder table : folder.folders()) {
      String name = table.name().substring(table.name().lastIndexOf('.') + 1);
      if (!made.contains(name)) {
        newestBySlot(table, migrations)
            .forEach(
                (slot, file) ->
                    before
                        .computeIfAbsent(slot, key -> new ArrayList<>())
                        .addAll(snapshot(table, file, name)));
      }
    }
    List<LoadedMigration> all = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      all.addAll(before.getOrDefault(i, List.of()));
      all.add(migrations.get(i));
    }
    return all;
  }

  /**
   * Notes what the history makes: tables, columns as {@code table.column}, indexes, constraints.
   */
  private void note(Operation operation) {
    switch (operation) {
      case CreateTable o -> made.add(o.table().name());
      case RenameRelation o -> made.add(o.to());
      case AddColumn o -> made.add(column(o.table().name(), o.column().name()));
      case RenameColumn o -> made.add(column(o.table().name(), o.to()));
      case AddConstraint o when o.constraint().name() != null -> made.add(o.constraint().name());
      case CreateIndex o when o.index().name() != null -> made.add(o.index().name());
      default -> {}
    }
  }

  private static String column(String table, String column) {
    return table + "." + column;
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

  /** The snapshot as a migration that does nothing but say what is there. */
  private List<LoadedMigration> snapshot(Folder table, String file, String name) {
    Path location = table.location().resolve(file);
    SourceFile source = reading.source(location, Language.JSON);
    if (source == null) {
      return List.of();
    }
    List<Operation> presumed = new ArrayList<>();
    for (SqlText sql : AshSnapshot.parse(source.text())) {
      for (Statement statement : SqlParser.parse(sql, reading.target()).statements()) {
        statement.operations().stream().filter(this::isNews).forEach(presumed::add);
      }
    }
    if (presumed.isEmpty()) {
      return List.of();
    }
    Statement nothing = new Statement(List.of(), "", new Span(0, 0), null, presumed);
    Migration migration =
        new Migration(
            source.path(),
            EctoLayout.ASH.id(),
            file.replace(".json", ""),
            name,
            new Script(Direction.UP, TransactionMode.NONE, List.of(nothing)),
            new Rollback.NotSupported(),
            List.of(),
            List.of(),
            "");
    return List.of(
        new LoadedMigration(
            migration, source, source, SentSql.NOTHING, SentSql.NOTHING, List.of()));
  }

  private boolean isNews(Operation operation) {
    return switch (operation) {
      case AlterColumnType o -> !made.contains(column(o.table().name(), o.column()));
      case SetNotNull o -> !made.contains(column(o.table().name(), o.column()));
      case AddConstraint o -> !made.contains(o.constraint().name());
      case CreateIndex o -> !made.contains(o.index().name());
      default -> false;
    };
  }
}
