package dev.lockstep.print;

import dev.lockstep.print.ElixirTerm.Heredoc;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Atoms, keyword keys and strings of Elixir, each in its simplest spelling. */
final class Elixir {
  private static final Pattern PLAIN_ATOM = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_@]*[?!]?");

  /** Strings that would pass the line's end by more than this stand in a heredoc. */
  private static final int LONGEST_STRING = 80;

  private Elixir() {}

  static Text atom(String name) {
    return new Text(":" + (PLAIN_ATOM.matcher(name).matches() ? name : quoted(name)));
  }

  /** A keyword pair. */
  static Option option(String name, ElixirTerm value) {
    String key = PLAIN_ATOM.matcher(name).matches() ? name : quoted(name);
    return new Option(key, value);
  }

  static Option option(String name, boolean value) {
    return option(name, new Text(Boolean.toString(value)));
  }

  /** An integer with its thousands apart when it has more than five digits. */
  static Text integer(String digits) {
    boolean isLong = digits.replace("-", "").length() > 5;
    return new Text(isLong ? digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_") : digits);
  }

  /** A string on one line: a sigil where that saves escapes. */
  static Text string(String value) {
    boolean sigil = value.indexOf('"') >= 0 && value.indexOf('|') < 0 && value.indexOf('\n') < 0;
    return new Text(sigil ? "~s|" + escaped(value) + "|" : quoted(value));
  }

  /** SQL to be executed: a string, or a heredoc when it is long or of several lines. */
  static ElixirTerm sql(String text) {
    return text.indexOf('\n') < 0 && text.length() <= LONGEST_STRING
        ? string(text)
        : new Heredoc(escaped(text).replace("\"\"\"", "\\\"\"\"").lines().toList());
  }

  /** The name that Elixir's own generators give a module: {@code add_index} is {@code AddIndex}. */
  static String camelCase(String snakeCase) {
    StringBuilder name = new StringBuilder();
    for (String word : snakeCase.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.toString();
  }

  static ElixirTerm.Items list(List<? extends ElixirTerm> items) {
    return new ElixirTerm.Items("[", List.copyOf(items), "]");
  }

  static ElixirTerm.Items tuple(ElixirTerm... items) {
    return new ElixirTerm.Items("{", List.of(items), "}");
  }

  private static String quoted(String value) {
    return '"' + escaped(value).replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("#{", "\\#{");
  }
}
