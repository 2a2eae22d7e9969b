package dev.lockstep.source;

import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.FileTree.Folder;
import dev.lockstep.source.SqlTool.SqlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tools that run whole SQL files. */
final class SqlTools {
  /** How many folders up a project's own files are looked for. */
  private static final int MAX_ABOVE = 6;

  private static final Pattern DIESEL_OFF = line("\\s*run_in_transaction\\s*=\\s*false.*");
  private static final Pattern ATLAS_OFF = line("-- *atlas:txmode +none\\s*");
  private static final Pattern BREAKPOINT = Pattern.compile("--> statement-breakpoint");

  /** In the order in which they are looked for. */
  static final List<SqlTool> ALL =
      List.of(
          new Sqitch(),
          // One string (prisma-engines, sql-schema-connector).
          new Marked(
              "prisma",
              SqlFiles.FOLDERS,
              SqlTools::isPrisma,
              false,
              file -> TransactionMode.IMPLICIT),
          new Drizzle(),
          // metadata.toml beside a pair switches its transaction off (file_based_migrations.rs).
          new Marked("diesel", SqlTools::isDiesel, true, SqlTools::diesel),
          new Marked("hasura", SqlTools::isHasura, true, file -> TransactionMode.MIGRATION),
          // One batch with the row of its history (cli, pkg/migration/file.go).
          new Marked("supabase", SqlTools::isSupabase, false, file -> TransactionMode.MIGRATION),
          // Each file in a transaction unless it says otherwise (cmdapi/migrate.go).
          new Marked("atlas", root -> root.holds("atlas.sum"), false, SqlTools::atlas),
          new Flyway(),
          // One string (MIGRATIONS.md).
          new Marked(
              "golang-migrate", SqlTools::isGolangMigrate, true, file -> TransactionMode.IMPLICIT),
          // The first bytes switch the transaction off (sqlx-core, src/migrate/source.rs).
          new Marked("sqlx", SqlTools::isSqlx, true, SqlTools::sqlx));

  private SqlTools() {}

  /** A tool told by a mark, whose files lie as {@link SqlFiles} says. */
  private record Marked(
      String id,
      SqlFiles files,
      Predicate<Folder> mark,
      boolean hasRollbacks,
      Function<SqlSource, TransactionMode> mode)
      implements SqlTool {
    private Marked(
        String id,
        Predicate<Folder> mark,
        boolean hasRollbacks,
        Function<SqlSource, TransactionMode> mode) {
      this(id, SqlFiles.USUAL, mark, hasRollbacks, mode);
    }

    @Override
    public boolean keeps(Folder root) {
      return mark.test(root);
    }

    /** Histories without a single down have done without on purpose. */
    @Override
    public boolean expectsRollbacks(List<MigrationFiles> history) {
      return hasRollbacks && history.stream().anyMatch(files -> files.down() != null);
    }

    @Override
    public TransactionMode transaction(SqlSource source) {
      return mode.apply(source);
    }
  }

  /**
   * Drizzle runs all that is pending in one transaction, without a switch; a comment of its own
   * ends a statement.
   */
  private static final class Drizzle implements SqlTool {
    @Override
    public String id() {
      return "drizzle";
    }

    @Override
    public SqlFiles files() {
      return SqlFiles.FOLDERS;
    }

    @Override
    public boolean keeps(Folder root) {
      return root.folders().stream()
          .anyMatch(child -> child.name().equals("meta") && child.holds("_journal.json"));
    }

    @Override
    public boolean expectsRollbacks(List<MigrationFiles> history) {
      return false;
    }

    @Override
    public SqlText sql(String text) {
      SqlText whole = SqlText.ofFile(text);
      SqlText.Builder cut = new SqlText.Builder();
      Matcher matcher = BREAKPOINT.matcher(text);
      int from = 0;
      while (matcher.find()) {
        cut.append(whole.slice(from, matcher.start()));
        cut.generated(";", whole.map().toFile(matcher.start(), matcher.end()));
        from = matcher.start();
      }
      return cut.append(whole.slice(from, text.length())).build();
    }

    @Override
    public TransactionMode transaction(SqlSource source) {
      return TransactionMode.MIGRATION;
    }
  }

  private static Pattern line(String text) {
    return Pattern.compile("^" + text + "$", Pattern.MULTILINE);
  }

  private static TransactionMode diesel(SqlSource source) {
    boolean isOff =
        source.folder().read("metadata.toml") instanceof Content.Text(String text)
            && DIESEL_OFF.matcher(text).find();
    return isOff ? TransactionMode.IMPLICIT : TransactionMode.MIGRATION;
  }

  private static TransactionMode atlas(SqlSource source) {
    boolean isOff = ATLAS_OFF.matcher(source.text()).find();
    return isOff ? TransactionMode.NONE : TransactionMode.MIGRATION;
  }

  private static TransactionMode sqlx(SqlSource source) {
    boolean isOff = source.text().startsWith("-- no-transaction");
    return isOff ? TransactionMode.IMPLICIT : TransactionMode.MIGRATION;
  }

  /** Prisma's own mark, or its folder's name over folders with one {@code migration.sql} each. */
  private static boolean isPrisma(Folder root) {
    return root.holds("migration_lock.toml") || isNamed(root, "migrations", "prisma");
  }

  private static boolean isDiesel(Folder root) {
    return SqlFiles.isUnderMigrationFolder(root)
        && above(root).stream().anyMatch(folder -> folder.holds("diesel.toml"));
  }

  private static boolean isSqlx(Folder root) {
    return SqlFiles.isUnderMigrationFolder(root) && isUsed(root, "Cargo.toml", "sqlx");
  }

  private static boolean isSupabase(Folder root) {
    return isNamed(root, "migrations", "supabase");
  }

  /** A Hasura project holds its configuration beside the folder of its metadata. */
  private static boolean isHasura(Folder root) {
    return SqlFiles.isUnderMigrationFolder(root)
        && above(root).stream()
            .anyMatch(
                folder ->
                    folder.holds("config.yaml")
                        && folder.folders().stream().anyMatch(f -> f.name().equals("metadata")));
  }

  private static boolean isGolangMigrate(Folder root) {
    return root.files().stream().anyMatch(file -> file.endsWith(".up.sql"))
        && isUsed(root, "go.mod", "golang-migrate/migrate");
  }

  private static boolean isNamed(Folder root, String name, String parentName) {
    Folder parent = root.parent();
    return root.name().equals(name) && parent != null && parent.name().equals(parentName);
  }

  /** Whether the project's list of dependencies names the tool. */
  private static boolean isUsed(Folder root, String file, String dependency) {
    return above(root).stream()
        .filter(folder -> folder.holds(file))
        .anyMatch(
            folder ->
                folder.read(file) instanceof Content.Text(String text)
                    && text.contains(dependency));
  }

  /** The folder and those above it, as far as they may be the same project's. */
  private static List<Folder> above(Folder root) {
    List<Folder> folders = new ArrayList<>();
    Folder folder = root;
    while (folder != null && folders.size() < MAX_ABOVE) {
      folders.add(folder);
      boolean isRootOfProject = folder.folders().stream().anyMatch(f -> f.name().equals(".git"));
      folder = isRootOfProject ? null : folder.parent();
    }
    return folders;
  }
}
