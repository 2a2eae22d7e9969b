package dev.lockstep.source;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.NewMigration.Elixir;
import dev.lockstep.source.NewMigration.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes migrations in the place of one, as its tool names, orders and reads them: the first takes
 * the version and the name of the original, the others the next free versions.
 */
public final class MigrationWriter {
  /** The language that migrations are written in. */
  public enum Form {
    /** That of the original, for its tool. */
    SAME,
    /** Plain SQL files. */
    SQL,
    /** Ecto migrations. */
    ECTO
  }

  private static final Pattern MARK =
      Pattern.compile(
          "--\\s*\\+goose|--\\s*migrate:|--\\s*rambler|---- |--> statement-breakpoint|--"
              + " no-transaction|--\\s*atlas:|--[\\s-]*(up|down) migration",
          Pattern.CASE_INSENSITIVE);

  private final MigrationFiles original;
  private final FileNames names;
  private final Set<String> takenVersions;
  private final Set<String> takenNames;
  private final List<String> laterVersions;
  private final Comparator<String> order;
  private final @Nullable SqlForm form;

  private MigrationWriter(
      LoadedHistory history,
      LoadedMigration loaded,
      @Nullable SqlForm form,
      FileNames names,
      Set<String> reserved) {
    this.original = loaded.files();
    this.names = names;
    this.form = form;
    boolean isFlyway = form != null && form.id().equals("flyway");
    this.order = isFlyway ? Flyway::compare : NameOrder.INSTANCE;
    List<MigrationFiles> others =
        history.migrations().stream()
            .map(LoadedMigration::files)
            .filter(files -> !files.up().equals(original.up()))
            .toList();
    this.takenVersions =
        Stream.concat(others.stream().map(MigrationFiles::version), reserved.stream())
            .collect(Collectors.toSet());
    this.takenNames = others.stream().map(MigrationFiles::name).collect(Collectors.toSet());
    this.laterVersions =
        others.stream()
            .map(MigrationFiles::version)
            .filter(version -> order.compare(version, original.version()) > 0)
            .toList();
  }

  /**
   * A writer for what takes the place of a migration of a history; {@code reserved} are versions
   * that are about to be taken.
   */
  public static MigrationWriter of(
      LoadedHistory history, LoadedMigration loaded, Form wanted, Set<String> reserved) {
    String layout = loaded.migration().layout();
    boolean isElixir = loaded.file().language() == Language.ELIXIR;
    FileNames names = FileNames.of(loaded.files(), layout);
    if (wanted == Form.SAME || (isElixir == (wanted == Form.ECTO))) {
      SqlForm form = isElixir ? null : SqlForm.of(layout, loaded.migration().up().transaction());
      return new MigrationWriter(history, loaded, form, names, reserved);
    }
    return wanted == Form.ECTO
        ? new MigrationWriter(history, loaded, null, names.withEndings(".exs", ""), reserved)
        : new MigrationWriter(
            history,
            loaded,
            SqlForm.of("sql", TransactionMode.NONE),
            names.withEndings(".sql", ".down.sql"),
            reserved);
  }

  /** Whether the files of a migration stand in a folder of its own. */
  public static boolean isInFolder(MigrationFiles files) {
    return FileNames.of(files, "").inFolder();
  }

  /** Whether the files of a layout can be written: a changelog of Liquibase is one for many. */
  public static boolean canWrite(String layout) {
    return SqlForm.isKnown(layout) || Layouts.named(layout) instanceof EctoLayout;
  }

  /** Whether it writes Ecto migrations. */
  public boolean isEcto() {
    return form == null;
  }

  /** How the tool runs a file that is to be run in a transaction, or not to be. */
  public TransactionMode mode(boolean transaction) {
    if (form == null) {
      return transaction ? TransactionMode.MIGRATION : TransactionMode.NONE;
    }
    return form.mode(transaction);
  }

  /** Whether a file says in the tool's own words that it is not to run in a transaction. */
  public boolean leavesTransactions() {
    return form == null || !form.id().equals("sql");
  }

  /** Whether a comment of SQL speaks to a migration tool. */
  public static boolean isMark(String comment) {
    return MARK.matcher(comment).lookingAt();
  }

  /** What is left to do by hand for the tool to know the files, or null. */
  public @Nullable String afterwards() {
    return form == null ? null : form.afterwards();
  }

  /** The names of new migrations: the first is the original's, and no two are alike. */
  public List<String> names(List<String> wanted) {
    return names.distinct(wanted, takenNames);
  }

  /** The versions for so many migrations. */
  public List<String> versions(int count) {
    List<String> versions = new ArrayList<>();
    Set<String> used = new HashSet<>(takenVersions);
    String version = names.version();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        version = next(version, versions.size());
        for (int tries = 0; used.contains(canonical(version)) && tries < 10_000; tries++) {
          version = next(version, versions.size());
        }
      }
      used.add(canonical(version));
      versions.add(version);
    }
    return versions;
  }

  /** Flyway takes a version between two others, and its files may lie anywhere. */
  private String next(String version, int step) {
    boolean isBetween =
        form != null
            && form.id().equals("flyway")
            && step == 1
            && version.equals(names.version())
            && !laterVersions.isEmpty()
            && !Versions.isMoment(version);
    String point = version.indexOf('_') >= 0 ? "_" : ".";
    return isBetween ? version + point + "1" : Versions.next(version);
  }

  private String canonical(String version) {
    return form != null && form.id().equals("flyway") ? version.replace('_', '.') : version;
  }

  /** The versions of migrations that are there and would run among so many new ones. */
  public List<String> between(int count) {
    String last = canonical(versions(count).getLast());
    return laterVersions.stream()
        .filter(version -> order.compare(version, last) < 0)
        .sorted(order)
        .toList();
  }

  /** The files of new migrations under these names. */
  public List<NewFile> write(List<NewMigration> migrations) {
    List<String> versions = versions(migrations.size());
    List<NewFile> files = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      NewMigration migration = migrations.get(i);
      String up = names.up(versions.get(i), migration.name());
      switch (migration.body()) {
        case Elixir(String text) -> files.add(new NewFile(i, up, text));
        case Sql sql when form != null -> {
          files.add(new NewFile(i, up, form.upText(sql, migration.transaction())));
          if (form.marks() == null && sql.down() != null) {
            String down = names.down(versions.get(i), migration.name());
            files.add(new NewFile(i, down, form.downText(sql.down(), migration.transaction())));
          }
          addSidecar(i, migration, up, files);
        }
        case Sql sql -> throw new IllegalArgumentException("Ecto migrations are written in Elixir");
      }
    }
    return files;
  }

  /** New migrations as the tool would read them, were their files in the original's folder. */
  public List<Migration> read(List<NewMigration> migrations, Path root, Target target) {
    Path folder = Objects.requireNonNull(original.up().getParent(), "a file is in a folder");
    Path base = names.inFolder() ? Objects.requireNonNull(folder.getParent()) : folder;
    Map<Path, String> texts = new HashMap<>();
    for (NewFile file : write(migrations)) {
      texts.put(base.resolve(file.name()).normalize(), file.text());
    }
    List<String> versions = versions(migrations.size());
    List<MigrationFiles> files = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      String name = migrations.get(i).name();
      Path down = base.resolve(names.down(versions.get(i), name)).normalize();
      files.add(
          new MigrationFiles(
              base.resolve(names.up(versions.get(i), name)).normalize(),
              form != null && texts.containsKey(down) ? down : null,
              versions.get(i),
              name));
    }
    Set<Path> all = files.stream().map(MigrationFiles::up).collect(Collectors.toSet());
    Layout layout = Objects.requireNonNull(Layouts.named(layout()), layout());
    return new HistoryReader(new FileTree(texts), ProjectPaths.from(base))
        .read(new FoundHistory(root, layout, files, all), target, mode(true)).migrations().stream()
            .filter(loaded -> all.contains(loaded.files().up()))
            .map(LoadedMigration::migration)
            .toList();
  }

  private String layout() {
    return form == null ? EctoLayout.ECTO.id() : form.id();
  }

  private void addSidecar(int index, NewMigration migration, String up, List<NewFile> into) {
    SqlForm.Sidecar sidecar = form == null ? null : form.sidecar();
    if (migration.transaction() || sidecar == null) {
      return;
    }
    int slash = up.lastIndexOf('/');
    String name =
        sidecar.name().startsWith("*")
            ? up + sidecar.name().substring(1)
            : up.substring(0, slash + 1) + sidecar.name();
    into.add(new NewFile(index, name, sidecar.text()));
  }
}
