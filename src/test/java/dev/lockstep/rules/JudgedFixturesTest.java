package dev.lockstep.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.engine.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code test-fixtures/judged}: migrations as people write them, each judged as a whole: every
 * warning and error of the default profile is expected on its line, so a file that expects none is
 * quiet.
 */
final class JudgedFixturesTest {
  @TestFactory
  Stream<DynamicNode> sql() {
    return judged("judged/sql");
  }

  @TestFactory
  Stream<DynamicNode> ecto() {
    return judged("judged/ecto");
  }

  private static Stream<DynamicNode> judged(String folder) {
    return Fixture.in(folder)
        .map(
            fixture ->
                dynamicTest(
                    fixture.name(),
                    () ->
                        fixture.check(
                            "none",
                            finding -> finding.severity().compareTo(Severity.WARNING) >= 0)));
  }
}
