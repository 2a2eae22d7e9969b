package dev.lockstep.effect;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.postgres.Postgres;
import dev.lockstep.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of built-in functions says what {@code pg_proc} of every major says. */
class BuiltInFunctionsTest {
  /** The extensions shipped with PostgreSQL whose functions stand in defaults. */
  private static final String EXTENSIONS =
      """
      CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree;
      CREATE EXTENSION pgcrypto; CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION unaccent;
      CREATE EXTENSION pg_trgm; CREATE EXTENSION intarray; CREATE EXTENSION tablefunc;
      """;

  /**
   * Those that SQL can call (nothing that takes or returns what only C knows), by how many
   * arguments they take: whether a form is volatile, and whether all are stable and PostgreSQL's.
   */
  private static final String FUNCTIONS =
      """
      SELECT proname, arguments, bool_or(provolatile = 'v'),
             bool_and(provolatile = 's' AND pronamespace = 'pg_catalog'::regnamespace)
        FROM pg_proc, generate_series(pronargs::int - pronargdefaults, pronargs::int) arguments
       WHERE prokind = 'f'
         AND pronamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace)
         AND NOT proargtypes::oid[] && ARRAY['internal'::regtype, 'cstring'::regtype]::oid[]
         AND prorettype::regtype::text !~ '^(internal|cstring|trigger|event_trigger|.*_handler)$'
       GROUP BY proname, arguments
      """;

  /**
   * {@code timezone} is volatile only for {@code timetz}, and only in some versions (measured): AT
   * TIME ZONE on a timestamp, which is what defaults hold, is not.
   */
  private static final String COUNTED_AS_FIXED = "timezone";

  /** The forms of a name that take so many arguments. */
  private record Forms(String name, int arguments) {}

  private record Measured(boolean isVolatile, boolean isStable) {
    Measured and(Measured other) {
      return new Measured(isVolatile || other.isVolatile, isStable && other.isStable);
    }
  }

  private static final Map<Forms, Measured> MEASURED = new HashMap<>();

  private static synchronized Map<Forms, Measured> measured() throws SQLException {
    if (MEASURED.isEmpty()) {
      for (int major : Postgres.majors().toList()) {
        try (TestDatabase database = TestDatabase.create(major)) {
          database.run(EXTENSIONS);
          read(database);
        }
      }
      MEASURED.keySet().removeIf(forms -> forms.name.equals(COUNTED_AS_FIXED));
    }
    return MEASURED;
  }

  private static void read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FUNCTIONS)) {
      while (rows.next()) {
        MEASURED.merge(
            new Forms(rows.getString(1), rows.getInt(2)),
            new Measured(rows.getBoolean(3), rows.getBoolean(4)),
            Measured::and);
      }
    }
  }

  @Test
  void everyFunctionOfTheServersIsKnownWithItsVolatility() throws SQLException {
    Set<String> wrong = new TreeSet<>();
    measured()
        .forEach(
            (forms, server) -> {
              Volatility said = BuiltInFunctions.volatility(forms.name, forms.arguments);
              boolean stable = BuiltInFunctions.isStable(forms.name, forms.arguments);
              Volatility expected = server.isVolatile ? Volatility.VOLATILE : Volatility.FIXED;
              if (said != expected || stable != server.isStable) {
                wrong.add(forms + " " + server + ", said to be " + said + ", stable " + stable);
              }
            });
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void nothingIsMadeUp() throws SQLException {
    Set<String> names = measured().keySet().stream().map(Forms::name).collect(toSet());
    Set<String> unknown =
        BuiltInFunctions.names().stream()
            .filter(name -> !names.contains(name))
            .filter(BuiltInFunctionsTest::isVolatileOrStable)
            .collect(toCollection(TreeSet::new));
    assertEquals("", String.join("\n", unknown));
  }

  private static boolean isVolatileOrStable(String name) {
    int any = BuiltInFunctions.ANY_NUMBER;
    return BuiltInFunctions.volatility(name, any) == Volatility.VOLATILE
        || BuiltInFunctions.isStable(name, any);
  }
}
