package dev.lockstep.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.postgres.Postgres;
import dev.lockstep.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Those that SQL can call: nothing that takes or returns what only C knows. */
  private static final String FUNCTIONS =
      """
      SELECT proname, bool_or(provolatile = 'v')
        FROM pg_proc
       WHERE prokind = 'f'
         AND pronamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace)
         AND NOT proargtypes::oid[] && ARRAY['internal'::regtype, 'cstring'::regtype]::oid[]
         AND prorettype::regtype::text !~ '^(internal|cstring|trigger|event_trigger|.*_handler)$'
       GROUP BY proname
      """;

  /**
   * {@code timezone} is volatile only for {@code timetz}, and only in some versions (measured): AT
   * TIME ZONE on a timestamp, which is what defaults hold, is not.
   */
  private static final Set<String> COUNTED_AS_FIXED = Set.of("timezone");

  private static final Map<String, Boolean> VOLATILE = new TreeMap<>();

  private static synchronized Map<String, Boolean> measured() throws SQLException {
    if (VOLATILE.isEmpty()) {
      for (int major : Postgres.majors().toList()) {
        try (TestDatabase database = TestDatabase.create(major)) {
          database.run(EXTENSIONS);
          read(database);
        }
      }
      COUNTED_AS_FIXED.forEach(name -> VOLATILE.put(name, false));
    }
    return VOLATILE;
  }

  private static void read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FUNCTIONS)) {
      while (rows.next()) {
        VOLATILE.merge(rows.getString(1), rows.getBoolean(2), Boolean::logicalOr);
      }
    }
  }

  @Test
  void everyFunctionOfTheServersIsKnownWithItsVolatility() throws SQLException {
    Set<String> wrong = new TreeSet<>();
    measured()
        .forEach(
            (name, isVolatile) -> {
              Volatility expected = isVolatile ? Volatility.VOLATILE : Volatility.FIXED;
              Volatility said = BuiltInFunctions.volatility(name);
              if (said != expected) {
                wrong.add(name + " is " + expected + ", said to be " + said);
              }
            });
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noVolatileFunctionIsMadeUp() throws SQLException {
    Map<String, Boolean> measured = measured();
    Set<String> unknown =
        BuiltInFunctions.names().stream()
            .filter(name -> BuiltInFunctions.volatility(name) == Volatility.VOLATILE)
            .filter(name -> !measured.containsKey(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals("", String.join("\n", unknown));
  }
}
