package dev.lockstep.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one migration are named, so that others can be named after it: what stands
 * before the version, between version and name, and after the name. For a tool that keeps a folder
 * for each migration that is the name of the folder, and {@code inFolder} is true.
 */
record FileNames(
    String prefix,
    String version,
    String separator,
    String name,
    boolean inFolder,
    String upEnding,
    String downEnding,
    @Nullable String downPrefix) {
  private static final Pattern FLYWAY =
      Pattern.compile("([VRB])([0-9][0-9._]*)?(__)(.+)(\\.sql)", Pattern.CASE_INSENSITIVE);
  private static final List<String> UP_ENDINGS = List.of(".up.sql", "_up.sql", ".do.sql");
  private static final List<String> DOWN_ENDINGS =
      List.of(".down.sql", "_down.sql", ".undo.sql", ".down.sql");
  private static final int LONGEST_NAME = 80;

  /** The names of the files of a migration. */
  static FileNames of(MigrationFiles files, String layout) {
    String file = files.up().getFileName().toString();
    Matcher flyway = FLYWAY.matcher(file);
    if (layout.equals("flyway") && flyway.matches()) {
      String version = Objects.requireNonNullElse(flyway.group(2), "");
      return new FileNames(
          flyway.group(1),
          version,
          flyway.group(3),
          flyway.group(4),
          false,
          flyway.group(5),
          flyway.group(5),
          "U");
    }
    boolean inFolder = file.equals("up.sql") || file.equals("migration.sql");
    Path folder = files.up().getParent();
    String label = inFolder && folder != null ? String.valueOf(folder.getFileName()) : file;
    String ending = inFolder ? "/" + file : endingOf(file);
    String stem = inFolder ? label : label.substring(0, label.length() - ending.length());
    String version = stem.startsWith(files.version()) ? files.version() : "";
    String rest = stem.substring(version.length());
    int start = 0;
    while (start < rest.length() && !version.isEmpty() && "_-".indexOf(rest.charAt(start)) >= 0) {
      start++;
    }
    return new FileNames(
        "",
        version,
        version.isEmpty() || start == 0 ? "_" : rest.substring(0, start),
        rest.substring(start),
        inFolder,
        ending,
        inFolder ? "/down.sql" : downEnding(files, ending),
        null);
  }

  /** The same version and name in files of another language. */
  FileNames withEndings(String up, String down) {
    String digits = version.replaceAll("\\D", "");
    return new FileNames("", digits, "_", name, false, up, down, null);
  }

  private static String endingOf(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    for (String ending : UP_ENDINGS) {
      if (lower.endsWith(ending)) {
        return file.substring(file.length() - ending.length());
      }
    }
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot);
  }

  private static String downEnding(MigrationFiles files, String upEnding) {
    int index = UP_ENDINGS.indexOf(upEnding.toLowerCase(Locale.ROOT));
    String usual = DOWN_ENDINGS.get(index < 0 ? UP_ENDINGS.size() : index);
    Path down = files.down();
    if (down == null) {
      return usual;
    }
    String name = down.getFileName().toString();
    return DOWN_ENDINGS.stream().filter(name::endsWith).findFirst().orElse(usual);
  }

  /** The file that goes up under another version and name. */
  String up(String otherVersion, String otherName) {
    return label(prefix, otherVersion, otherName) + upEnding;
  }

  /** The file that goes down under another version and name. */
  String down(String otherVersion, String otherName) {
    return label(downPrefix == null ? prefix : downPrefix, otherVersion, otherName) + downEnding;
  }

  private String label(String before, String otherVersion, String otherName) {
    String between = otherName.isEmpty() || otherVersion.isEmpty() ? "" : separator;
    boolean isRepeatable = otherVersion.isEmpty() && !before.isEmpty();
    return before + otherVersion + (isRepeatable ? separator : between) + otherName;
  }

  /** These names as files may bear them, the first one this migration's, no two alike. */
  List<String> distinct(List<String> wanted, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    List<String> names = new ArrayList<>();
    for (String each : wanted) {
      String plain = names.isEmpty() ? name : plain(each);
      String free = plain;
      for (int i = 2; !names.isEmpty() && used.contains(free); i++) {
        free = plain + "_" + i;
      }
      used.add(free);
      names.add(free);
    }
    return names;
  }

  /** The name with nothing in it that means something to a file system or a shell. */
  private String plain(String wanted) {
    String words = wanted.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    String named = words.isEmpty() ? "step" : words;
    String unnumbered = version.isEmpty() ? name + "_" + named : named;
    return unnumbered.length() <= LONGEST_NAME
        ? unnumbered
        : unnumbered.substring(0, LONGEST_NAME).replaceAll("_+$", "");
  }
}
