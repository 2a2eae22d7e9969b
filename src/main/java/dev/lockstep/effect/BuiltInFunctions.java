package dev.lockstep.effect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own functions and how much their results depend on, as pg_proc has it in versions 13
 * to 18, with the functions of the extensions shipped with it.
 */
final class BuiltInFunctions {
  /** How many arguments a call has when that is not known. */
  static final int ANY_NUMBER = -1;

  private static final String RESOURCE = "functions.txt";
  private static final String FORM = "/";
  private static final char VOLATILE = 'v';
  private static final char STABLE = 's';

  private BuiltInFunctions() {}

  /** Loaded at the first default that calls a function. */
  private static final class Table {
    private static final Map<String, Character> ALL = load();
    private static final Set<String> NAMES =
        ALL.keySet().stream()
            .map(name -> name.contains(FORM) ? name.substring(0, name.indexOf(FORM)) : name)
            .collect(Collectors.toUnmodifiableSet());

    private static Map<String, Character> load() {
      Map<String, Character> all = new HashMap<>(8192);
      InputStream resource =
          Objects.requireNonNull(BuiltInFunctions.class.getResourceAsStream(RESOURCE), RESOURCE);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
        String line;
        while ((line = lines.readLine()) != null) {
          int blank = line.indexOf(' ');
          if (blank > 0 && line.charAt(0) != '#') {
            all.put(line.substring(0, blank), line.charAt(blank + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all;
    }
  }

  /** The names of all functions, in no order. */
  static Set<String> names() {
    return Table.NAMES;
  }

  /** Whether PostgreSQL, or an extension shipped with it, has a function of that name. */
  static boolean has(String name) {
    return Table.NAMES.contains(name);
  }

  /**
   * The volatility of the function, {@link Volatility#UNKNOWN} when PostgreSQL has none of that
   * name.
   */
  static Volatility volatility(String name, int arguments) {
    Character said = said(name, arguments);
    return said == null
        ? Volatility.UNKNOWN
        : said == VOLATILE ? Volatility.VOLATILE : Volatility.FIXED;
  }

  /**
   * Whether every form of PostgreSQL's own function that takes so many arguments is stable: an
   * index cannot hold its results. No extension's function counts, for people alter those.
   */
  static boolean isStable(String name, int arguments) {
    Character said = said(name, arguments);
    return said != null && said == STABLE;
  }

  private static @Nullable Character said(String name, int arguments) {
    Character ofForm = Table.ALL.get(name + FORM + arguments);
    return ofForm == null ? Table.ALL.get(name) : ofForm;
  }
}
