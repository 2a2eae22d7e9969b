package dev.lockstep.source;

import static java.util.Locale.ROOT;

import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the SQL files of a history lie in folders. Each folder that holds some is a history in name
 * order; a file whose name says so is the down of its sibling. Sub-folders that hold nothing but an
 * {@code up.sql} and a {@code down.sql} are one migration each, in the history of their parent; for
 * some tools so are those with a single {@code migration.sql}.
 */
final class SqlFiles {
  /** As most tools, and people without one, arrange them. */
  static final SqlFiles USUAL = new SqlFiles(false);

  /** A folder with a single {@code migration.sql} is a migration too. */
  static final SqlFiles FOLDERS = new SqlFiles(true);

  private static final Set<String> MIGRATION_FOLDERS =
      Set.of("migration", "migrations", "migrate", "changelog", "changelogs", "versions");

  /** The end of a down's name, or of a name that speaks of scaling down: a down has a sibling. */
  private static final String WORD_DOWN = "_down.sql";

  private static final List<String> DOWN_ENDINGS = List.of(".down.sql", WORD_DOWN, ".undo.sql");
  private static final List<String> UP_ENDINGS = List.of(".up.sql", "_up.sql", ".do.sql", ".sql");
  private static final String UP = "up.sql";
  private static final String DOWN = "down.sql";
  private static final String ALONE = "migration.sql";

  private final boolean takesAlone;

  private SqlFiles(boolean takesAlone) {
    this.takesAlone = takesAlone;
  }

  /** The folder of the history that a folder of SQL files belongs to; null when it holds none. */
  @Nullable Folder rootOf(Folder folder) {
    if (in(folder).isEmpty()) {
      return null;
    }
    Folder parent = folder.parent();
    boolean isPart = parent != null && isMigration(folder) && holdsOnlyMigrations(parent);
    return isPart ? parent : folder;
  }

  /** The migrations of a history, ordered by the numbers or dates their names begin with. */
  List<MigrationFiles> migrations(Folder root) {
    List<MigrationFiles> migrations = new ArrayList<>(siblings(root));
    for (Folder folder : holdsOnlyMigrations(root) ? root.folders() : List.<Folder>of()) {
      if (isMigration(folder)) {
        Path down = folder.holds(DOWN) ? folder.location().resolve(DOWN) : null;
        String up = folder.holds(UP) ? UP : ALONE;
        migrations.add(migration(folder.location().resolve(up), down, folder.name()));
      }
    }
    migrations.sort(
        Comparator.comparing(SqlFiles::label, NameOrder.INSTANCE)
            .thenComparing(MigrationFiles::up));
    return migrations;
  }

  /** The names of the SQL files of a folder, in order. */
  static List<String> in(Folder folder) {
    return folder.files().stream()
        .filter(file -> file.toLowerCase(ROOT).endsWith(".sql") && !file.startsWith("."))
        .toList();
  }

  /** Whether it is a folder that holds one migration and no other SQL. */
  private boolean isMigration(Folder folder) {
    return isPair(folder) || (takesAlone && in(folder).equals(List.of(ALONE)));
  }

  /** Whether it, or one of the two folders above it, has a name that migrations are kept under. */
  static boolean isUnderMigrationFolder(Folder root) {
    Path folder = root.location();
    for (int i = 0; i < 3 && folder != null && folder.getFileName() != null; i++) {
      if (MIGRATION_FOLDERS.contains(folder.getFileName().toString().toLowerCase(ROOT))) {
        return true;
      }
      folder = folder.getParent();
    }
    return false;
  }

  /** {@code priv/repo}, where Ecto keeps a dump of the schema and seeds. */
  static boolean isDumpOfRepository(Folder folder) {
    Folder parent = folder.parent();
    return parent != null && parent.name().equals("priv");
  }

  /** What orders a migration: its version and its name. */
  private static String label(MigrationFiles files) {
    return files.version().isEmpty() ? files.name() : files.version() + "_" + files.name();
  }

  /** The migrations whose files stand in the folder itself. */
  private static List<MigrationFiles> siblings(Folder folder) {
    Map<String, String> downs = new HashMap<>();
    List<String> ups = new ArrayList<>();
    for (String file : in(folder)) {
      if (isDown(file)) {
        downs.putIfAbsent(stem(file), file);
      } else {
        ups.add(file);
      }
    }
    List<MigrationFiles> migrations = new ArrayList<>();
    for (String up : ups) {
      String down = downs.get(stem(up));
      Path downPath = down == null ? null : folder.location().resolve(down);
      migrations.add(migration(folder.location().resolve(up), downPath, stem(up)));
    }
    downs.keySet().removeAll(ups.stream().map(SqlFiles::stem).toList());
    for (String alone : downs.values()) {
      if (alone.toLowerCase(ROOT).endsWith(WORD_DOWN)) {
        String label = alone.substring(0, alone.length() - ".sql".length());
        migrations.add(migration(folder.location().resolve(alone), null, label));
      }
    }
    return migrations;
  }

  /** The name that an up file and its down file share. */
  private static String stem(String file) {
    String lower = file.toLowerCase(ROOT);
    if (lower.equals(UP) || lower.equals(DOWN)) {
      return "";
    }
    List<String> endings = isDown(file) ? DOWN_ENDINGS : UP_ENDINGS;
    for (String ending : endings) {
      if (lower.endsWith(ending)) {
        return file.substring(0, file.length() - ending.length());
      }
    }
    return file;
  }

  private static boolean isDown(String file) {
    String lower = file.toLowerCase(ROOT);
    return lower.equals(DOWN) || DOWN_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** The number or date that the label begins with is the version, the rest the name. */
  private static MigrationFiles migration(Path up, @Nullable Path down, String label) {
    int end = 0;
    while (end < label.length()
        && (isDigit(label, end) || (label.charAt(end) == '-' && isDigit(label, end + 1)))) {
      end++;
    }
    int name = end;
    while (name < label.length() && (label.charAt(name) == '_' || label.charAt(name) == '-')) {
      name++;
    }
    return new MigrationFiles(up, down, label.substring(0, end), label.substring(name));
  }

  private static boolean isDigit(String label, int index) {
    return index < label.length() && label.charAt(index) >= '0' && label.charAt(index) <= '9';
  }

  private static boolean isPair(Folder folder) {
    return folder.holds(UP)
        && in(folder).stream().allMatch(file -> file.equals(UP) || file.equals(DOWN));
  }

  private boolean holdsOnlyMigrations(Folder parent) {
    return parent.folders().stream()
        .filter(folder -> !in(folder).isEmpty())
        .allMatch(this::isMigration);
  }
}
