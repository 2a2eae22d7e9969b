package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.Judge;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Finding;
import dev.lockstep.postgres.Postgres;
import dev.lockstep.postgres.TestDatabase;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Check;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each file of {@code test-fixtures/plans} is a history, a statement that has a plan of several
 * steps, and what running code does meanwhile: its parts begin with {@code -- given}, {@code --
 * rows} where the usual ones will not do, {@code -- unsafe rule}, {@code -- running} and {@code --
 * later} for after the change, {@code -- meanwhile} for what must hold in between, and {@code --
 * compare} for the rows where not all are alike. On a filled table each step passes its own checks,
 * is undone and done again where it can be, and lets running code go on; at the end the catalog and
 * the rows are those that the statement itself would have left.
 */
final class PlansOnPostgresTest {
  private static final Path FOLDER = Path.of("test-fixtures/plans");
  private static final Set<Integer> MAJORS = Set.of(13, 15, 18);

  private record Plan(
      String name,
      String given,
      String rows,
      String rule,
      String unsafe,
      String running,
      String meanwhile,
      String later,
      String compare) {
    static Plan read(Path file) {
      try {
        String text = Files.readString(file);
        String head = text.substring(text.indexOf("-- unsafe "));
        return new Plan(
            file.getFileName().toString(),
            part(text, "-- given"),
            text.contains("-- rows\n") ? part(text, "-- rows") : Rows.INSERT,
            head.substring("-- unsafe ".length(), head.indexOf('\n')).strip(),
            part(text, "-- unsafe"),
            part(text, "-- running"),
            part(text, "-- meanwhile"),
            text.contains("-- later\n") ? part(text, "-- later") : part(text, "-- running"),
            part(text, "-- compare").strip());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static String part(String text, String head) {
      int start = text.indexOf(head);
      if (start < 0) {
        return "";
      }
      int line = text.indexOf('\n', start) + 1;
      return text.substring(line)
          .split("(?m)^-- (rows|unsafe|running|meanwhile|later|compare)\\b", 2)[0];
    }

    Rewrite rewrite(int major) {
      List<Judge.Text> texts =
          List.of(
              new Judge.Text("1_given.sql", given, TransactionMode.NONE),
              new Judge.Text("2_unsafe.sql", unsafe, TransactionMode.NONE));
      Rewrite rewrite =
          new Judge(Target.postgresql(major), texts)
              .findingsFrom(1, rule).stream()
                  .filter(finding -> finding.rule().equals(rule))
                  .findFirst()
                  .map(Finding::rewrite)
                  .orElse(null);
      assertNotNull(rewrite, name + " has no plan");
      return rewrite;
    }
  }

  @TestFactory
  Stream<DynamicTest> plans() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Plan> plans = files.sorted().map(Plan::read).toList();
      for (Plan plan : plans) {
        Postgres.majors()
            .filter(MAJORS::contains)
            .forEach(
                major ->
                    tests.add(
                        dynamicTest(plan.name() + " on " + major, () -> assertWorks(plan, major))));
      }
    }
    return tests.stream();
  }

  private static void assertWorks(Plan plan, int major) throws SQLException {
    try (TestDatabase wanted = filled(plan, major);
        TestDatabase reached = filled(plan, major)) {
      List<Step> steps = plan.rewrite(major).steps();
      int last = changing(steps);
      for (int i = 0; i < steps.size(); i++) {
        String running = i <= last ? plan.running() : plan.later();
        reached.run(running);
        wanted.run(running);
        if (i > 0 && i <= last && !plan.meanwhile().isBlank()) {
          reached.run(List.of(new TestDatabase.Step(plan.meanwhile() + ";\nROLLBACK;", true)));
        }
        assertPasses(steps.get(i), reached);
        run(steps.get(i), reached);
        if (i == last) {
          wanted.run(plan.unsafe());
        }
      }
      reached.run(plan.later());
      wanted.run(plan.later());
      assertEquals(wanted.catalog(), reached.catalog());
      List<String> queries =
          plan.compare().isEmpty() ? ofAllTables(wanted) : List.of(plan.compare());
      assertEquals(rows(wanted, queries), rows(reached, queries));
    }
  }

  /** The step after which the database is what the statement would have made it. */
  private static int changing(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Migrate migrate && migrate.irreversible() != null) {
        return i;
      }
    }
    return steps.size() - 1;
  }

  private static TestDatabase filled(Plan plan, int major) {
    TestDatabase database = TestDatabase.create(major);
    database.run(plan.given());
    database.run(plan.rows());
    return database;
  }

  private static void run(Step step, TestDatabase database) {
    switch (step) {
      case Step.Migrate migrate -> {
        String before = database.catalog();
        TestDatabase.Step up = new TestDatabase.Step(StepPrinter.sql(step), migrate.transaction());
        database.run(List.of(up));
        if (!migrate.down().isEmpty()) {
          String down = StepPrinter.undoSql(migrate);
          database.run(List.of(new TestDatabase.Step(down, migrate.transaction())));
          assertEquals(
              whenValidated(before), whenValidated(database.catalog()), () -> "after\n" + down);
          database.run(List.of(up));
        }
      }
      case Step.Backfill backfill -> database.run(StepPrinter.sql(step));
      case Step.Deploy deploy -> {}
    }
  }

  /** What comes back NOT VALID, since to validate it would take time, is validated later. */
  private static String whenValidated(String catalog) {
    return catalog.replace(" NOT VALID\n", "\n");
  }

  private static void assertPasses(Step step, TestDatabase database) throws SQLException {
    for (Check check : step.checks()) {
      try (Connection connection = database.connect();
          var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(check.query())) {
        boolean any = rows.next();
        String seen = any ? rows.getString(1) : "no rows";
        assertEquals(check.expected(), seen, check::sentence);
      }
    }
  }

  /** Queries for the rows of all tables, whatever the order of their columns. */
  private static List<String> ofAllTables(TestDatabase database) throws SQLException {
    String tables =
        "SELECT format('SELECT %L || to_jsonb(t)::text FROM %s AS t', relname, oid::regclass)"
            + " FROM pg_class WHERE oid >= 16384 AND relkind = 'r'";
    return rows(database, List.of(tables));
  }

  private static List<String> rows(TestDatabase database, List<String> queries)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      for (String query : queries) {
        try (ResultSet found = statement.executeQuery(query)) {
          while (found.next()) {
            rows.add(found.getString(1));
          }
        }
      }
    }
    return rows.stream().sorted().toList();
  }
}
