package dev.lockstep.config;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.engine.TableSize;
import dev.lockstep.source.Content;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the result of {@code lockstep stats-query}: how large the tables of a database are, as CSV
 * with a line of names, or as a JSON list of objects.
 */
public final class StatsFile {
  static final String SCHEMA = "schema";
  static final String NAME = "name";
  static final String ROWS = "rows";
  static final String BYTES = "bytes";

  /** What an entry must say; the rows may be left empty. */
  static final List<String> COLUMNS = List.of(SCHEMA, NAME, ROWS, BYTES);

  /** One entry: its values by column, empty where there is none, and where it begins. */
  record Entry(Map<String, String> values, String place) {}

  private StatsFile() {}

  /** The sizes in a file, whose path must be absolute. */
  public static Map<QualifiedName, TableSize> read(Path file, Path workingDirectory)
      throws InvalidSettingException {
    String name =
        file.startsWith(workingDirectory)
            ? workingDirectory.relativize(file).toString()
            : file.toString();
    return switch (Content.read(file)) {
      case Content.Text(String text) -> read(name, text);
      case Content.Unreadable(String reason) ->
          throw new InvalidSettingException(name + " " + reason);
    };
  }

  /** The sizes in a text; {@code name} is how messages call it. */
  static Map<QualifiedName, TableSize> read(String name, String text)
      throws InvalidSettingException {
    String start = text.stripLeading();
    if (start.isEmpty()) {
      throw new InvalidSettingException(name + " is empty: it should hold what stats-query gives");
    }
    boolean isJson = start.startsWith("[") || start.startsWith("{");
    List<Entry> entries =
        new ArrayList<>(isJson ? StatsJson.entries(name, text) : StatsCsv.entries(name, text));
    Map<QualifiedName, TableSize> sizes = new HashMap<>();
    for (Entry entry : entries) {
      QualifiedName table = new QualifiedName(required(entry, SCHEMA), required(entry, NAME));
      if (sizes.put(table, size(entry)) != null) {
        throw new InvalidSettingException(entry.place + ": " + table + " is given twice");
      }
    }
    return sizes;
  }

  private static TableSize size(Entry entry) throws InvalidSettingException {
    String rows = entry.values.getOrDefault(ROWS, "");
    return new TableSize(
        rows.isEmpty() ? TableSize.UNKNOWN : number(entry, ROWS, rows),
        number(entry, BYTES, required(entry, BYTES)));
  }

  private static String required(Entry entry, String column) throws InvalidSettingException {
    String value = entry.values.getOrDefault(column, "");
    if (value.isEmpty()) {
      throw new InvalidSettingException(entry.place + ": " + column + " is missing");
    }
    return value;
  }

  private static long number(Entry entry, String column, String value)
      throws InvalidSettingException {
    try {
      return Amounts.rows(value);
    } catch (InvalidSettingException e) {
      throw new InvalidSettingException(entry.place + ": " + column + ": " + e.getMessage());
    }
  }
}
