package dev.lockstep.source;

import dev.lockstep.ast.Target;
import dev.lockstep.parser.ecto.EctoConfig;
import dev.lockstep.parser.ecto.EctoConfig.Adapter;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ecto: {@code <version>_<name>.exs} files anywhere below {@code priv/<repo>/migrations}, ordered
 * by version as a number (ecto_sql, lib/ecto/migrator.ex). Folders beside them, such as {@code
 * manual_migrations}, are of the same database and of the same history; but {@code
 * tenant_migrations} is one of its own, run once for each tenant's schema. A file that AshPostgres
 * generated is Ecto's too, under the name of that layout.
 */
final class EctoLayout implements Layout {
  static final EctoLayout ECTO = new EctoLayout("ecto");
  static final EctoLayout ASH = new EctoLayout("ash");

  private final String id;

  private EctoLayout(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public @Nullable Folder rootOf(Folder folder, boolean named) {
    if (migrationFiles(folder).isEmpty()) {
      return null;
    }
    Folder root = migrationFolder(folder);
    boolean isBelowPriv = isBelowPriv(folder);
    boolean isTaken =
        (isBelowPriv && isCalledMigrations(root))
            || ((isBelowPriv || named) && holdsMigrationModule(folder));
    return isTaken ? root : null;
  }

  @Override
  public boolean ownsSubfolders() {
    return true;
  }

  @Override
  public List<MigrationFiles> migrations(Folder root) {
    List<MigrationFiles> migrations = new ArrayList<>();
    Set<Path> visited = new HashSet<>();
    collect(root, visited, migrations);
    Folder repository = root.parent();
    if (isMain(root) && repository != null) {
      for (Folder beside : repository.folders()) {
        if (isOfMain(beside)) {
          collect(beside, visited, migrations);
        }
      }
    }
    migrations.sort(
        Comparator.comparing(MigrationFiles::version, NameOrder.INSTANCE)
            .thenComparing(MigrationFiles::name));
    return migrations;
  }

  @Override
  public MigrationReader reader(FoundHistory history, Reading reading) throws NotJudgedException {
    EctoProject project = EctoProject.of(history.root(), reading.tree());
    EctoConfig config = project.config();
    if (reading.target().product() != Target.Product.POSTGRESQL) {
      return new EctoReader(this, project, config.with(Adapter.MYXQL), reading);
    }
    return switch (config.adapter()) {
      case POSTGRES -> new EctoReader(this, project, config, reading);
      case MYXQL -> throw new NotJudgedException("its repository is on MySQL");
      case OTHER -> throw new NotJudgedException("its repository is not on PostgreSQL");
    };
  }

  private static void collect(Folder folder, Set<Path> visited, List<MigrationFiles> migrations) {
    if (visited.size() > Discovery.MAX_FOLDERS || !visited.add(FileTree.real(folder.location()))) {
      return;
    }
    for (String file : migrationFiles(folder)) {
      int underscore = file.indexOf('_');
      migrations.add(
          new MigrationFiles(
              folder.location().resolve(file),
              null,
              file.substring(0, underscore),
              file.substring(underscore + 1, file.length() - ".exs".length())));
    }
    folder.folders().forEach(child -> collect(child, visited, migrations));
  }

  private static List<String> migrationFiles(Folder folder) {
    return folder.files().stream().filter(EctoLayout::isMigrationName).toList();
  }

  private static boolean isMigrationName(String file) {
    int digits = 0;
    while (digits < file.length() && file.charAt(digits) >= '0' && file.charAt(digits) <= '9') {
      digits++;
    }
    return digits > 0 && file.startsWith("_", digits) && file.endsWith(".exs");
  }

  /** Whether any file says {@code use Ecto.Migration}, or a module of the project's own like it. */
  private static boolean holdsMigrationModule(Folder folder) {
    for (String file : migrationFiles(folder)) {
      if (folder.read(file) instanceof Content.Text(String text)
          && text.lines().anyMatch(EctoLayout::usesMigration)) {
        return true;
      }
    }
    return false;
  }

  private static boolean usesMigration(String line) {
    return line.contains("Migration") && line.stripLeading().startsWith("use ");
  }

  private static boolean isMain(Folder folder) {
    return folder.name().equals("migrations") && isBelowPriv(folder);
  }

  /** Whether a folder is run on the same schema as the one called migrations beside it. */
  private static boolean isOfMain(Folder folder) {
    return folder.name().endsWith("_migrations")
        && !folder.name().equals("tenant_migrations")
        && isBelowPriv(folder);
  }

  private static Folder mainBeside(Folder folder) {
    Folder parent = folder.parent();
    for (Folder beside : parent == null ? List.<Folder>of() : parent.folders()) {
      if (isMain(beside)) {
        return beside;
      }
    }
    return folder;
  }

  private static boolean isCalledMigrations(Folder folder) {
    return folder.name().equals("migrations") || folder.name().endsWith("_migrations");
  }

  private static boolean isBelowPriv(Folder folder) {
    Path parent = folder.location().getParent();
    while (parent != null && parent.getFileName() != null) {
      if (parent.getFileName().toString().equals("priv")) {
        return true;
      }
      parent = parent.getParent();
    }
    return false;
  }

  /**
   * The folder that Ecto is given: the nearest one called migrations, or something_migrations; else
   * the topmost of the folders that hold migrations in a row.
   */
  private static Folder migrationFolder(Folder folder) {
    for (Folder f = folder; f != null && !f.name().equals("priv"); f = f.parent()) {
      if (isCalledMigrations(f)) {
        return isOfMain(f) ? mainBeside(f) : f;
      }
    }
    Folder top = folder;
    Folder parent = folder.parent();
    while (parent != null && !migrationFiles(parent).isEmpty()) {
      top = parent;
      parent = parent.parent();
    }
    return top;
  }
}
