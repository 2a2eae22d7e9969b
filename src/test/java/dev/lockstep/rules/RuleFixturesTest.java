package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.Rule;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code test-fixtures/rules/<id>}: what a rule finds, and what it does not, beyond its page. Each
 * {@link Fixture} expects what draws a warning or an error, or anything of the folder's own rule;
 * all else draws none.
 */
final class RuleFixturesTest {
  private final RulePages pages = RulePages.load();
  @TempDir private Path settings;

  @TestFactory
  Stream<DynamicNode> fixtures() {
    return Fixture.in("rules")
        .map(Fixture::name)
        .map(
            rule ->
                dynamicContainer(
                    rule,
                    Fixture.in("rules/" + rule)
                        .map(it -> dynamicTest(it.name(), () -> check(rule, it)))));
  }

  @Test
  void everyRuleHasFixtures() {
    List<String> folders = Fixture.in("rules").map(Fixture::name).toList();
    assertEquals(
        Stream.concat(Rules.ALL.stream().map(Rule::id), Policy.RULES.stream()).sorted().toList(),
        folders);
  }

  private void check(String rule, Fixture fixture) throws InvalidSettingException {
    fixture.check(
        isOffInEveryProfile(rule) ? turningOn(rule) : "none",
        finding ->
            finding.severity().compareTo(Severity.WARNING) >= 0 || finding.rule().equals(rule));
  }

  private boolean isOffInEveryProfile(String rule) {
    return pages.page(rule) instanceof RulePage page && page.isOff() && page.strict() == null;
  }

  /** A configuration file in which a rule that is off by default is on. */
  private String turningOn(String rule) {
    try {
      Path file = settings.resolve(rule + ".yml");
      return Files.writeString(file, "rules: {" + rule + ": note}\n").toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
