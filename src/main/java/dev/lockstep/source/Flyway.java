package dev.lockstep.source;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flyway: {@code V<version>__<description>.sql} anywhere below one folder, by version part by part;
 * then {@code R__} by description. {@code U<version>__} undoes the version. A migration runs in a
 * transaction unless a file {@code <name>.conf} beside it says otherwise or PostgreSQL allows none
 * of its statements in one (flyway-database-postgresql, PostgreSQLParser).
 */
final class Flyway implements SqlTool {
  private static final Pattern NAME =
      Pattern.compile("([VURB])([0-9][0-9._]*)?__(.+)\\.sql", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFF =
      Pattern.compile("^\\s*executeInTransaction\\s*=\\s*false", Pattern.MULTILINE);
  private static final Pattern NOT_IN_TRANSACTION =
      Pattern.compile(
          "(CREATE|DROP)\\s+(DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
              + "|ALTER\\s+SYSTEM\\b.*"
              + "|CREATE\\s+(UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\b.*"
              + "|DROP\\s+INDEX\\s+CONCURRENTLY\\b.*"
              + "|REINDEX\\s+(VERBOSE\\s+)?(SCHEMA|DATABASE|SYSTEM)\\b.*"
              + "|VACUUM\\b.*"
              + "|DISCARD\\s+ALL\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A file's name taken apart; the version is empty for a repeatable migration. */
  private record Named(Path file, char kind, String version, String description) {
    boolean is(char wanted) {
      return kind == wanted;
    }
  }

  @Override
  public String id() {
    return "flyway";
  }

  @Override
  public boolean keeps(Folder root) {
    return true;
  }

  @Override
  public @Nullable Folder rootOf(Folder folder) {
    if (named(folder).stream().noneMatch(file -> file.is('V'))) {
      return null;
    }
    Folder top = folder;
    Folder parent = folder.parent();
    while (parent != null && !named(parent).isEmpty()) {
      top = parent;
      parent = parent.parent();
    }
    return top;
  }

  @Override
  public List<MigrationFiles> migrations(Folder root) {
    List<Named> all = new ArrayList<>();
    collect(root, all, 0);
    Map<String, Path> undone = new HashMap<>();
    all.stream().filter(file -> file.is('U')).forEach(u -> undone.put(u.version, u.file));
    List<Named> run = new ArrayList<>(all.stream().filter(file -> file.is('V')).toList());
    all.stream()
        .filter(file -> file.is('B'))
        .filter(base -> run.stream().noneMatch(file -> file.version.equals(base.version)))
        .filter(base -> run.stream().allMatch(file -> isBefore(base.version, file.version)))
        .forEach(run::add);
    run.sort(
        Comparator.comparing(Named::version, Flyway::compare).thenComparing(Named::description));
    all.stream()
        .filter(file -> file.is('R'))
        .sorted(Comparator.comparing(Named::description))
        .forEach(run::add);
    return run.stream()
        .map(f -> new MigrationFiles(f.file, undone.get(f.version), f.version, f.description))
        .toList();
  }

  @Override
  public boolean expectsRollbacks(List<MigrationFiles> history) {
    return false;
  }

  @Override
  public TransactionMode transaction(SqlSource source) {
    boolean isOff =
        source.folder().holds(source.file() + ".conf")
            && source.folder().read(source.file() + ".conf") instanceof Content.Text(String text)
            && OFF.matcher(text).find();
    boolean isRefused =
        source.statements().stream().anyMatch(s -> NOT_IN_TRANSACTION.matcher(s.text()).matches());
    return isOff || isRefused ? TransactionMode.NONE : TransactionMode.MIGRATION;
  }

  private static void collect(Folder folder, List<Named> into, int depth) {
    into.addAll(named(folder));
    if (depth < Discovery.MAX_DEPTH) {
      folder.folders().stream()
          .filter(child -> !child.name().startsWith("."))
          .forEach(child -> collect(child, into, depth + 1));
    }
  }

  private static List<Named> named(Folder folder) {
    List<Named> named = new ArrayList<>();
    for (String file : folder.files()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        char kind = Character.toUpperCase(name.group(1).charAt(0));
        String version = name.group(2) == null ? "" : name.group(2).replace('_', '.');
        if ((kind == 'R') == version.isEmpty()) {
          named.add(new Named(folder.location().resolve(file), kind, version, name.group(3)));
        }
      }
    }
    return named;
  }

  private static boolean isBefore(String version, String other) {
    return compare(version, other) < 0;
  }

  /** Part by part, as numbers of any length; a missing part is 0. */
  static int compare(String one, String other) {
    String[] a = one.split("\\.");
    String[] b = other.split("\\.");
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int byPart =
          new java.math.BigInteger(part(a, i)).compareTo(new java.math.BigInteger(part(b, i)));
      if (byPart != 0) {
        return byPart;
      }
    }
    return 0;
  }

  private static String part(String[] parts, int index) {
    return index < parts.length && !parts[index].isEmpty() ? parts[index] : "0";
  }
}
