package dev.lockstep.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Table sizes as comma-separated values (RFC 4180): a line of names, then a line a table. */
final class StatsCsv {
  private final String name;
  private final String text;
  private int at;
  private int line = 1;

  private StatsCsv(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static List<StatsFile.Entry> entries(String name, String text) throws InvalidSettingException {
    return new StatsCsv(name, text).entries();
  }

  private List<StatsFile.Entry> entries() throws InvalidSettingException {
    List<String> header = record();
    for (String column : StatsFile.COLUMNS) {
      if (!header.contains(column)) {
        throw failure(
            1,
            "no column %s: the first line must name %s"
                .formatted(column, String.join(",", StatsFile.COLUMNS)));
      }
    }
    List<StatsFile.Entry> entries = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<String> values = record();
      if (values.size() == 1 && values.getFirst().isBlank()) {
        continue;
      }
      if (values.size() != header.size()) {
        throw failure(start, "%d values, but %d columns".formatted(values.size(), header.size()));
      }
      Map<String, String> byColumn = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        byColumn.put(header.get(i), values.get(i));
      }
      entries.add(new StatsFile.Entry(byColumn, name + ":" + start));
    }
    return entries;
  }

  /** The values up to the end of a line that no quotation goes over. */
  private List<String> record() throws InvalidSettingException {
    List<String> values = new ArrayList<>();
    values.add(value());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      values.add(value());
    }
    endLine();
    return values;
  }

  private String value() throws InvalidSettingException {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() throws InvalidSettingException {
    int start = line;
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character == '"' && !text.startsWith("\"", at)) {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          throw failure(line, "text after a closing quotation mark");
        }
        return value.toString();
      }
      if (character == '"') {
        at++;
      }
      line += character == '\n' ? 1 : 0;
      value.append(character);
    }
    throw failure(start, "a quotation mark is never closed");
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }

  private InvalidSettingException failure(int where, String message) {
    return new InvalidSettingException(name + ":" + where + ": " + message);
  }
}
