package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.postgres.Observation;
import dev.lockstep.postgres.ServerError;
import dev.lockstep.postgres.TestDatabase;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Backfill;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite on a real server: the database that its statement is for is made and filled, the
 * statement is tried, and then the steps are taken, watched, and undone.
 */
final class RewriteTrial {
  private static final String CONSTRAINT_VIOLATION = "23";
  private static final String NOT_NULL_VIOLATION = "23502";
  private static final String SYNTAX_ERROR = "42601";
  private static final int REPAIRS = 25;

  /** Why a rewrite cannot be tried: its statement does not run, whatever is presumed. */
  static final class Untried extends Exception {
    private static final long serialVersionUID = 1L;

    Untried(String reason) {
      super(reason);
    }
  }

  private final RewriteCase about;
  private final TestDatabase database;
  private final Set<String> watched;
  private final String wanted;
  private final String before;
  private final boolean hasRows;
  private String original;

  /** Prepares an empty database; {@code watched} are the kinds of statements seen outside one. */
  RewriteTrial(RewriteCase about, TestDatabase database, Set<String> watched) throws Untried {
    this.about = about;
    this.database = database;
    this.watched = watched;
    this.original = certain(about.original().text());
    for (Statement statement : about.before()) {
      if (isSent(statement)) {
        prepare(statement);
      }
    }
    this.wanted = original();
    run(TypedRows.INSERT);
    ServerError refusal = refusal();
    if (refusal != null && !refusal.sqlstate().startsWith(CONSTRAINT_VIOLATION)) {
      throw new Untried("with rows: " + refusal.message());
    }
    if (refusal != null && !refusal.sqlstate().equals(NOT_NULL_VIOLATION)) {
      run(TypedRows.EMPTY);
    }
    this.before = database.catalog();
    this.hasRows = !value(TypedRows.FILLED).equals("0");
  }

  private static boolean isSent(Statement statement) {
    return statement.text().indexOf(SqlText.HOLE) < 0
        && statement.operations().stream()
            .noneMatch(it -> it instanceof TransactionOperation || it instanceof Unmodelled);
  }

  boolean hasRows() {
    return hasRows;
  }

  /** Runs what comes before; the server is given what it misses. */
  private void prepare(Statement statement) throws Untried {
    for (int i = 0; i < REPAIRS; i++) {
      ServerError error = attempt(certain(statement.text()));
      if (error != null && error.sqlstate().equals(SYNTAX_ERROR)) {
        throw new Untried("before it: " + error.message());
      }
      String repair = error == null ? null : Presumption.of(error, statement);
      if (repair == null || attempt(repair) != null) {
        return;
      }
    }
  }

  /** What is done where a table exists is done to one that does. */
  private static String certain(String sql) {
    return sql.replaceFirst("(?i)^ALTER TABLE IF EXISTS", "ALTER TABLE");
  }

  /** The catalog that the statement leads to, on empty tables. */
  private String original() throws Untried {
    ServerError last = null;
    for (int i = 0; i < REPAIRS; i++) {
      try {
        return catalogAfterOriginal();
      } catch (SQLException refusal) {
        last = ServerError.of(refusal);
        if (isOfPartitionedTable(last)) {
          original = original.replaceAll("(?i) (CONCURRENTLY|NOT VALID)\\b", "");
          continue;
        }
        String repair = Presumption.of(last, about.original());
        ServerError broken = repair == null ? last : attempt(repair);
        if (broken != null) {
          throw new Untried(last.sqlstate() + " " + last.message());
        }
      }
    }
    throw new Untried("again and again: " + last);
  }

  /** What no partitioned table can do is meant to be done in some other way. */
  private static boolean isOfPartitionedTable(ServerError error) {
    return error.message().startsWith("cannot create index on partitioned table")
        || error.message().startsWith("cannot add NOT VALID foreign key on partitioned table");
  }

  private String catalogAfterOriginal() throws SQLException {
    try {
      return database.catalogAfter(List.of(original));
    } catch (SQLException refusal) {
      if (!ServerError.of(refusal).refusesTransaction()) {
        throw refusal;
      }
      try (TestDatabase copy = database.copy()) {
        try (Connection connection = copy.connect()) {
          send(connection, original);
        }
        return copy.catalog();
      }
    }
  }

  /** Why the statement does not run on the rows, null when it does. */
  private @Nullable ServerError refusal() {
    try {
      catalogAfterOriginal();
      return null;
    } catch (SQLException refusal) {
      return ServerError.of(refusal);
    }
  }

  private @Nullable ServerError attempt(String sql) {
    try (Connection connection = database.connect()) {
      send(connection, sql);
      return null;
    } catch (SQLException refusal) {
      return ServerError.of(refusal);
    }
  }

  private static void send(Connection connection, String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private void run(String sql) {
    ServerError error = attempt(sql);
    assertEquals(null, error, sql);
  }

  private String value(String query) {
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  /** The laws that need the server. */
  void check() {
    List<String> catalogs = new ArrayList<>();
    for (Step step : about.rewrite().steps()) {
      catalogs.add(database.catalog());
      switch (step) {
        case Deploy deploy -> run(TypedRows.FILL);
        case Backfill backfill -> fill(backfill);
        case Migrate migrate -> take(migrate, StepPrinter.sql(migrate));
      }
    }
    assertEquals(compared(wanted), compared(database.catalog()), this::toString);
    undo(catalogs);
  }

  /** DETACH … CONCURRENTLY leaves a CHECK of the bound on the table (ALTER TABLE, Notes). */
  private String compared(String catalog) {
    boolean leavesBound =
        about.rewrite().steps().stream()
            .map(StepPrinter::sql)
            .anyMatch(sql -> sql.contains("DETACH PARTITION") && sql.contains("CONCURRENTLY"));
    return leavesBound
        ? catalog
            .lines()
            .filter(line -> !line.contains(" CHECK ("))
            .collect(Collectors.joining("\n"))
        : catalog;
  }

  private void take(Migrate migrate, String sql) {
    TestDatabase.Step step = new TestDatabase.Step(sql, migrate.transaction());
    if (migrate.transaction() || watched.add(database.major() + kind(sql))) {
      List<Observation> seen = database.observe(step);
      for (Observation observation : seen) {
        assertEquals(null, observation.error(), () -> observation + "\nof " + this);
      }
      if (about.others().isEmpty()) {
        Waiting.assertNobodyWaits(seen, migrate.transaction());
      }
    } else {
      database.run(List.of(step));
    }
  }

  /** The key words with which statements begin. */
  private static String kind(String sql) {
    return sql.lines()
        .filter(line -> !line.startsWith("--"))
        .map(line -> line.replaceFirst("( [^A-Z(]|;).*", ""))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void fill(Backfill backfill) {
    run(StepPrinter.sql(backfill));
    assertEquals(
        "0",
        value(
            "SELECT count(*) FROM "
                + Identifiers.quoted(backfill.table())
                + " WHERE "
                + backfill.where()));
  }

  private void undo(List<String> catalogs) {
    List<Step> steps = about.rewrite().steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Migrate migrate) {
        if (migrate.irreversible() != null) {
          return;
        }
        undo(migrate, catalogs.get(i));
      }
    }
    boolean isUndone =
        steps.stream().anyMatch(it -> it instanceof Migrate migrate && !migrate.down().isEmpty());
    if (isUndone) {
      assertEquals(compared(before), compared(database.catalog()), () -> "undo of " + this);
    }
  }

  /** What is left is no more than there was before the step. */
  private void undo(Migrate migrate, String before) {
    if (migrate.down().isEmpty()) {
      return;
    }
    database.run(
        List.of(new TestDatabase.Step(StepPrinter.undoSql(migrate), migrate.transaction())));
    Set<String> left = objects(database.catalog());
    left.removeAll(objects(before));
    left.removeIf(line -> compared(line).isEmpty());
    assertEquals(Set.of(), left, () -> "undo of " + migrate.name() + " of " + this);
  }

  /** The lines of a catalog; what is valid may have been so, or not, before. */
  private static Set<String> objects(String catalog) {
    return catalog
        .lines()
        .map(line -> line.replaceAll(" NOT VALID| INVALID", ""))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public String toString() {
    return about.toString();
  }
}
