package dev.lockstep.rules;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lockstep.Judge;
import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.effect.Agreement;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.postgres.MajorTests;
import dev.lockstep.postgres.Observation;
import dev.lockstep.postgres.Postgres;
import dev.lockstep.postgres.TestDatabase.Step;
import dev.lockstep.rules.PageFile.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages on real servers. What stands under Unsafe locks, reads and writes what lockstep says it
 * does, on a filled table. What stands under Safe holds no lock that stops writes for as long as
 * rows are read or written, and leaves the same schema.
 */
final class RulePagesOnPostgresTest {
  private static final Set<Integer> MAJORS = Set.of(13, 15, 18);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
  private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";
  private static final String SYNTAX_ERROR = "42601";

  @TestFactory
  List<DynamicTest> unsafeFences() {
    MajorTests onServers = new MajorTests();
    List<DynamicTest> tests = new ArrayList<>();
    for (PageFile page : PageFile.all()) {
      List<Fence> unsafe = page.fences(Fence.Role.UNSAFE);
      for (int i = 0; i < unsafe.size(); i++) {
        Fence fence = unsafe.get(i);
        String name = page + ", unsafe " + (i + 1);
        Postgres.majors()
            .filter(MAJORS::contains)
            .filter(page::isFor)
            .forEach(
                major ->
                    tests.add(
                        onServers.on(
                            major, name + " on " + major, () -> assertClaims(page, fence, major))));
      }
    }
    onServers.start();
    return tests;
  }

  private static void assertClaims(PageFile page, Fence fence, int major) {
    Judge judge = new Judge(Target.postgresql(major), page.historyOf(List.of(fence)));
    MigrationContext unsafe = judge.judgementFrom(page.given()).migrations().getFirst();
    if (!fence.isElixir() && hasSyntaxError(unsafe.scope().migration())) {
      Observation refused = Postgres.observe(major, given(page), fence.text());
      assertEquals(SYNTAX_ERROR, refused.sqlstate(), refused.toString());
      return;
    }
    List<StatementContext> statements =
        unsafe.statements().stream()
            .filter(statement -> !statement.inBlock() && isObservable(statement.statement()))
            .toList();
    List<Observation> seen = observe(major, given(page) + Rows.INSERT, unsafe, statements);
    if (seen.stream().anyMatch(RulePagesOnPostgresTest::failsOnRows)) {
      seen = observe(major, given(page), unsafe, statements);
    }
    for (int i = 0; i < seen.size(); i++) {
      StatementContext claimed = statements.get(i);
      Observation observation = seen.get(i);
      if (claimed.inTransaction() && !claimed.effect().allowedInTransaction()) {
        assertEquals(false, observation.allowedInTransaction());
        return;
      }
      assertEquals(
          List.of(),
          Agreement.differences(claimed.database(), claimed.effect(), observation),
          observation::toString);
    }
  }

  private static boolean hasSyntaxError(Migration migration) {
    return migration.problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.SYNTAX);
  }

  /** Whether all of its text is known, for the server, and more than a transaction's frame. */
  private static boolean isObservable(Statement statement) {
    return statement.text().indexOf(SqlText.HOLE) < 0
        && !statement.text().startsWith("\\")
        && statement.operations().stream()
            .noneMatch(
                it ->
                    it instanceof TransactionOperation
                        || it instanceof Unmodelled
                        || (it instanceof DoBlock block && !block.unknowns().isEmpty()));
  }

  private static boolean failsOnRows(Observation observation) {
    String sqlstate = observation.sqlstate();
    return sqlstate != null && sqlstate.startsWith(INTEGRITY_CONSTRAINT_VIOLATION);
  }

  private static List<Observation> observe(
      int major, String setup, MigrationContext migration, List<StatementContext> statements) {
    List<String> texts = statements.stream().map(it -> it.statement().text()).toList();
    boolean together = migration.scope().script().transaction() == TransactionMode.MIGRATION;
    return together ? Postgres.observeHistory(major, setup, texts) : oneByOne(major, setup, texts);
  }

  /**
   * Each statement alone, after those before it; without CONCURRENTLY they leave the same schema.
   */
  private static List<Observation> oneByOne(int major, String setup, List<String> texts) {
    List<Observation> seen = new ArrayList<>();
    StringBuilder before = new StringBuilder(setup);
    for (String text : texts) {
      seen.add(Postgres.observe(major, before.toString(), text));
      before.append(text.replace("CONCURRENTLY ", "")).append(";\n");
    }
    return seen;
  }

  @TestFactory
  List<DynamicTest> safeSteps() {
    MajorTests onServers = new MajorTests();
    List<DynamicTest> tests = new ArrayList<>();
    for (PageFile page : PageFile.all()) {
      for (Variant variant : page.variants()) {
        majorsOf(variant)
            .forEach(
                major -> {
                  String name = page + ", " + variant.heading() + " on " + major;
                  tests.add(onServers.on(major, name, () -> assertSafe(page, variant, major)));
                });
      }
    }
    onServers.start();
    return tests;
  }

  private static Stream<Integer> majorsOf(Variant variant) {
    return Postgres.majors()
        .filter(MAJORS::contains)
        .filter(major -> variant.target().assumed() || major >= variant.target().major());
  }

  private static void assertSafe(PageFile page, Variant variant, int major) {
    List<Fence> fences = page.safe(variant);
    List<Migration> migrations = migrations(page, fences, major);
    List<Step> steps = new ArrayList<>();
    StringBuilder before = new StringBuilder(given(page)).append(Rows.INSERT);
    for (int i = 0; i < fences.size(); i++) {
      Step step = step(migrations.get(i));
      boolean isAfterDeploy = fences.get(i).step() > (i == 0 ? 1 : fences.get(i - 1).step() + 1);
      if (isAfterDeploy) {
        steps.add(new Step(Rows.FILL, false));
        before.append(Rows.FILL);
      }
      assertNobodyWaits(major, before.toString(), migrations.get(i).up().statements(), step);
      steps.add(step);
      before.append(step.sql());
    }
    String wanted = catalogAfterUnsafe(page, variant, major);
    String reached = catalog(page, Rows.INSERT, steps, major);
    if (LEAVES_BOUND.contains(page.id())) {
      assertEquals(withoutChecks(wanted), withoutChecks(reached));
    } else {
      assertEquals(wanted, reached);
    }
  }

  /** DETACH … CONCURRENTLY leaves a CHECK of the bound on the table (ALTER TABLE, Notes). */
  private static final Set<String> LEAVES_BOUND = Set.of("detach-partition-without-concurrently");

  private static String withoutChecks(String catalog) {
    return catalog.lines().filter(line -> !line.contains(" CHECK (")).collect(joining("\n"));
  }

  /** What the migration sends; the batches of a loop cannot be sent, so all rows are filled. */
  private static Step step(Migration migration) {
    boolean wrapped = migration.up().transaction() == TransactionMode.MIGRATION;
    StringBuilder sql = new StringBuilder();
    for (Statement statement : migration.up().statements()) {
      boolean isBatch = PARAMETER.matcher(statement.text()).find();
      sql.append(isBatch ? "PREPARE batch AS " + statement.text() : statement.text()).append(";\n");
      if (isBatch) {
        sql.append("DEALLOCATE batch;\n").append(Rows.FILL);
      }
    }
    assertNotEquals(0, sql.length(), "a step without statements");
    return new Step(sql.toString(), wrapped);
  }

  /** While rows are read, or a table or an index is written, nothing stops writes to the table. */
  private static void assertNobodyWaits(
      int major, String setup, List<Statement> statements, Step step) {
    List<String> texts = statements.stream().map(Statement::text).toList();
    if (texts.stream().anyMatch(text -> PARAMETER.matcher(text).find())) {
      return;
    }
    List<Observation> observations =
        step.transaction()
            ? Postgres.observeHistory(major, setup, texts)
            : texts.stream().map(text -> Postgres.observe(major, setup, text)).toList();
    Waiting.assertNobodyWaits(observations, step.transaction());
  }

  /** The unsafe statements of the page on empty tables, where none fails for its rows. */
  private static String catalogAfterUnsafe(PageFile page, Variant variant, int major) {
    Fence unsafe =
        page.fences(Fence.Role.UNSAFE).stream()
            .filter(fence -> fence.language().equals(variant.language()))
            .findFirst()
            .orElseThrow();
    Step step = step(migrations(page, List.of(unsafe), major).getFirst());
    return catalog(page, "", List.of(new Step(step.sql(), false)), major);
  }

  private static String catalog(PageFile page, String rows, List<Step> steps, int major) {
    return Postgres.runSteps(major, given(page) + rows, steps);
  }

  private static List<Migration> migrations(PageFile page, List<Fence> fences, int major) {
    List<Migration> all = new Judge(Target.postgresql(major), page.historyOf(fences)).migrations();
    return all.subList(page.given(), all.size());
  }

  private static String given(PageFile page) {
    StringBuilder text = new StringBuilder();
    page.fences(Fence.Role.GIVEN).forEach(fence -> text.append(fence.text()));
    return text.toString();
  }
}
