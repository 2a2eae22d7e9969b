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

/**
 * PostgreSQL's own functions and whether any form of that name is volatile, as pg_proc has it in
 * versions 13 to 18, with the functions of the extensions shipped with it.
 */
final class BuiltInFunctions {
  private static final String RESOURCE = "functions.txt";

  private BuiltInFunctions() {}

  /** Loaded at the first default that calls a function. */
  private static final class Table {
    private static final Map<String, Volatility> ALL = load();

    private static Map<String, Volatility> load() {
      Map<String, Volatility> all = new HashMap<>(8192);
      InputStream resource =
          Objects.requireNonNull(BuiltInFunctions.class.getResourceAsStream(RESOURCE), RESOURCE);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
        String line;
        while ((line = lines.readLine()) != null) {
          int blank = line.indexOf(' ');
          if (blank > 0 && line.charAt(0) != '#') {
            boolean isVolatile = line.charAt(blank + 1) == 'v';
            all.put(line.substring(0, blank), isVolatile ? Volatility.VOLATILE : Volatility.FIXED);
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
    return Table.ALL.keySet();
  }

  /**
   * The volatility of the function, {@link Volatility#UNKNOWN} when PostgreSQL has none of that
   * name.
   */
  static Volatility volatility(String name) {
    return Table.ALL.getOrDefault(name, Volatility.UNKNOWN);
  }
}
