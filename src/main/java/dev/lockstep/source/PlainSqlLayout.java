package dev.lockstep.source;

import static java.util.Locale.ROOT;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.sql.ParsedSql;
import dev.lockstep.parser.sql.SqlParser;
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
 * SQL files of no known tool: each folder that holds some is a history in name order. A file whose
 * name says so is the down of its sibling; sub-folders that hold nothing but an {@code up.sql} and
 * a {@code down.sql} are one migration each, in the history of their parent.
 */
final class PlainSqlLayout implements Layout {
  private static final Set<String> MIGRATION_FOLDERS =
      Set.of("migration", "migrations", "migrate", "changelog", "changelogs", "versions");
  private static final List<String> DOWN_ENDINGS = List.of(".down.sql", "_down.sql", ".undo.sql");
  private static final List<String> UP_ENDINGS = List.of(".up.sql", "_up.sql", ".do.sql", ".sql");
  private static final String UP = "up.sql";
  private static final String DOWN = "down.sql";

  @Override
  public String id() {
    return "sql";
  }

  @Override
  public @Nullable Folder rootOf(Folder folder, boolean named) {
    if (sqlFiles(folder).isEmpty()) {
      return null;
    }
    Folder parent = folder.parent();
    Folder root = parent != null && isPair(folder) && holdsOnlyPairs(parent) ? parent : folder;
    boolean isTaken = named ? !isDumpOfRepository(folder) : isUnderMigrationFolder(root);
    return isTaken ? root : null;
  }

  @Override
  public boolean ownsSubfolders() {
    return false;
  }

  @Override
  public List<MigrationFiles> migrations(Folder root) {
    List<MigrationFiles> migrations = new ArrayList<>(siblings(root));
    for (Folder folder : holdsOnlyPairs(root) ? root.folders() : List.<Folder>of()) {
      if (isPair(folder)) {
        Path down = folder.holds(DOWN) ? folder.location().resolve(DOWN) : null;
        migrations.add(migration(folder.location().resolve(UP), down, folder.name()));
      }
    }
    migrations.sort(
        Comparator.comparing(PlainSqlLayout::label, NameOrder.INSTANCE)
            .thenComparing(MigrationFiles::up));
    return migrations;
  }

  private static String label(MigrationFiles files) {
    return files.version().isEmpty() ? files.name() : files.version() + "_" + files.name();
  }

  @Override
  public MigrationReader reader(FoundHistory history, Reading reading) {
    boolean hasDowns = history.migrations().stream().anyMatch(files -> files.down() != null);
    return files -> read(files, hasDowns, reading);
  }

  private List<LoadedMigration> read(MigrationFiles files, boolean hasDowns, Reading reading) {
    SourceFile source = reading.source(files.up(), Language.SQL);
    if (source == null) {
      return List.of();
    }
    ParsedSql up = parse(source, reading);
    Path downPath = files.down();
    SourceFile downFile = downPath == null ? null : reading.source(downPath, Language.SQL);
    ParsedSql down = downFile == null ? null : parse(downFile, reading);
    Migration migration =
        new Migration(
            source.path(),
            id(),
            files.version(),
            files.name(),
            script(Direction.UP, up, reading),
            rollback(down, hasDowns, reading),
            List.of(),
            Layout.firstOf(up.problems()));
    return List.of(
        new LoadedMigration(
            migration,
            source,
            downFile == null ? source : downFile,
            SentSql.of(up.statements()),
            down == null ? SentSql.NOTHING : SentSql.of(down.statements()),
            down == null ? List.of() : Layout.firstOf(down.problems())));
  }

  private static Rollback rollback(@Nullable ParsedSql down, boolean hasDowns, Reading reading) {
    if (down != null) {
      return new Rollback.Defined(script(Direction.DOWN, down, reading));
    }
    return hasDowns ? new Rollback.Missing(new Span(0, 0)) : new Rollback.NotSupported();
  }

  private static ParsedSql parse(SourceFile file, Reading reading) {
    return SqlParser.parse(SqlText.ofFile(file.text()), reading.target());
  }

  private static Script script(Direction direction, ParsedSql parsed, Reading reading) {
    return new Script(direction, reading.plainTransaction(), parsed.statements());
  }

  /** The migrations whose files stand in the folder itself. */
  private static List<MigrationFiles> siblings(Folder folder) {
    Map<String, String> downs = new HashMap<>();
    List<String> ups = new ArrayList<>();
    for (String file : sqlFiles(folder)) {
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

  static boolean isDown(String file) {
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

  private static List<String> sqlFiles(Folder folder) {
    return folder.files().stream()
        .filter(file -> file.toLowerCase(ROOT).endsWith(".sql") && !file.startsWith("."))
        .toList();
  }

  private static boolean isPair(Folder folder) {
    return folder.holds(UP)
        && sqlFiles(folder).stream().allMatch(file -> file.equals(UP) || file.equals(DOWN));
  }

  private static boolean holdsOnlyPairs(Folder parent) {
    return parent.folders().stream()
        .filter(folder -> !sqlFiles(folder).isEmpty())
        .allMatch(PlainSqlLayout::isPair);
  }

  /** {@code priv/repo}, where Ecto keeps a dump of the schema and seeds. */
  private static boolean isDumpOfRepository(Folder folder) {
    Folder parent = folder.parent();
    return parent != null && parent.name().equals("priv");
  }

  /** Whether it, or one of the two folders above it, has a name that migrations are kept under. */
  private static boolean isUnderMigrationFolder(Folder root) {
    Path folder = root.location();
    for (int i = 0; i < 3 && folder != null && folder.getFileName() != null; i++) {
      if (MIGRATION_FOLDERS.contains(folder.getFileName().toString().toLowerCase(ROOT))) {
        return true;
      }
      folder = folder.getParent();
    }
    return false;
  }
}
