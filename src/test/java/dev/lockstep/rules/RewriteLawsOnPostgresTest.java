package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.postgres.MajorTests;
import dev.lockstep.postgres.Postgres;
import dev.lockstep.postgres.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every rewrite of every finding on the pages and in the fixtures, on real servers: see {@link
 * RewriteTrial}. That takes most of an hour, so it runs on demand: {@code -Dlockstep.rewrites=TEXT}
 * tries those whose origin holds the text, {@code -Dlockstep.rewrites=} all.
 */
@EnabledIfSystemProperty(named = "lockstep.rewrites", matches = ".*")
final class RewriteLawsOnPostgresTest {
  private static final Set<Integer> MAJORS = Set.of(13, 15, 18);
  private static final String ONLY = System.getProperty("lockstep.rewrites", "");

  /** How many may have a statement that the server refuses whatever is presumed. */
  private static final int MOST_UNTRIED = 50;

  private final Map<Integer, TestDatabase> databases = new ConcurrentHashMap<>();
  private final Set<String> watched = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Figures> figures = new ConcurrentHashMap<>();

  /** What became of the rewrites of one major. */
  private static final class Figures {
    private final List<String> untried = new ArrayList<>();
    private int findings;
    private int tried;
    private int filled;

    @Override
    public String toString() {
      return "%d findings with a rewrite; %d different ones tried, %d on filled tables; not tried: %d%n  %s"
          .formatted(findings, tried, filled, untried.size(), String.join("\n  ", untried));
    }
  }

  @TestFactory
  Stream<DynamicTest> rewrites() {
    MajorTests tests = new MajorTests();
    List<DynamicTest> all = new ArrayList<>();
    Postgres.majors()
        .filter(MAJORS::contains)
        .forEach(
            major -> {
              Figures figure = figures.computeIfAbsent(major, key -> new Figures());
              Set<List<String>> known = new HashSet<>();
              for (RewriteCase rewrite : cases(major)) {
                figure.findings++;
                if (rewrite.origin().contains(ONLY) && known.add(rewrite.key())) {
                  String name = rewrite.origin() + " on " + major;
                  all.add(tests.on(major, name, () -> check(rewrite, figure)));
                }
              }
              all.add(tests.on(major, "figures of " + major, () -> assertTried(major, figure)));
            });
    tests.start();
    return all.stream();
  }

  private static void assertTried(int major, Figures figure) {
    System.out.println("PostgreSQL " + major + ": " + figure);
    assertTrue(figure.untried.size() <= MOST_UNTRIED, figure::toString);
  }

  private static List<RewriteCase> cases(int major) {
    try {
      return RewriteCase.all(major);
    } catch (InvalidSettingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private TestDatabase emptyDatabase(int major) {
    TestDatabase last = databases.remove(major);
    if (last == null || !last.isEmptied()) {
      if (last != null) {
        last.close();
      }
      last = TestDatabase.create(major);
    }
    databases.put(major, last);
    return last;
  }

  private void check(RewriteCase rewrite, Figures figure) {
    try {
      RewriteTrial trial =
          new RewriteTrial(rewrite, emptyDatabase(rewrite.target().major()), watched);
      figure.tried++;
      figure.filled += trial.hasRows() ? 1 : 0;
      trial.check();
    } catch (RewriteTrial.Untried reason) {
      figure.untried.add(rewrite.origin() + ": " + reason.getMessage());
      abort(reason.getMessage());
    }
  }
}
