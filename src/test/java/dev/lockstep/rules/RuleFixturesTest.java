package dev.lockstep.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.app.Lockstep;
import dev.lockstep.app.Outcome;
import dev.lockstep.app.Request;
import dev.lockstep.app.Revisions;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.Rule;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code test-fixtures/rules/<id>}: what a rule finds, and what it does not, beyond its page. A
 * file there is one migration, a folder one history in its layout. A line that ends in {@code
 * expect: <ids>} begins what draws a warning or an error of these rules, or anything of the
 * folder's own; all others draw none. A first line {@code run: database=postgresql:11
 * transaction=migration} says how to judge it.
 */
final class RuleFixturesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path FIXTURES = ROOT.resolve("test-fixtures/rules");
  private static final Pattern EXPECT = Pattern.compile("(?:--|#) expect: ([a-z, -]+)$");
  private static final Pattern RUN = Pattern.compile("\\A(?:--|#) run: (.*)");

  private final RulePages pages = RulePages.load();
  @TempDir private Path settings;

  @TestFactory
  Stream<DynamicNode> fixtures() {
    return list(FIXTURES)
        .map(
            folder ->
                dynamicContainer(
                    folder.getFileName().toString(),
                    list(folder)
                        .map(
                            fixture ->
                                dynamicTest(
                                    fixture.getFileName().toString(),
                                    () -> check(folder.getFileName().toString(), fixture)))));
  }

  @Test
  void everyRuleHasFixtures() {
    List<String> folders = list(FIXTURES).map(it -> it.getFileName().toString()).toList();
    assertEquals(
        Stream.concat(Rules.ALL.stream().map(Rule::id), Policy.RULES.stream()).sorted().toList(),
        folders);
  }

  private void check(String rule, Path fixture) throws InvalidSettingException {
    List<String> expected = new ArrayList<>();
    boolean isHistory = Files.isDirectory(fixture);
    Stream<Path> files = isHistory ? filesIn(fixture) : Stream.of(fixture);
    files.forEach(
        file -> expected.addAll(expected(isHistory ? file.getFileName().toString() : "", file)));
    Report report = judge(rule, fixture).report();
    assertTrue(report.failures().isEmpty(), () -> report.failures().toString());
    List<String> found = new ArrayList<>();
    for (Finding finding : report.open()) {
      boolean isSevere = finding.severity().compareTo(Severity.WARNING) >= 0;
      if (isSevere || finding.rule().equals(rule)) {
        found.add(entry(report, finding, isHistory));
      }
    }
    assertEquals(sorted(expected), sorted(found), fixture::toString);
  }

  /** One a line, so that a difference is easy to see. */
  private static String sorted(List<String> entries) {
    return entries.stream().sorted().collect(Collectors.joining("\n"));
  }

  private static String entry(Report report, Finding finding, boolean isHistory) {
    Path file = Path.of(finding.path()).getFileName();
    int line = report.sources().get(finding.path()).lines().position(finding.span().start()).line();
    return entry(isHistory ? file.toString() : "", line, finding.rule());
  }

  private static String entry(String file, int line, String rule) {
    return "%s line %03d %s".formatted(file, line, rule).strip();
  }

  private static List<String> expected(String name, Path file) {
    List<String> lines = read(file).lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            i -> {
              Matcher expect = EXPECT.matcher(lines.get(i));
              return expect.find()
                  ? Arrays.stream(expect.group(1).split(", *"))
                      .map(rule -> entry(name, i + 1, rule.strip()))
                  : Stream.of();
            })
        .toList();
  }

  private Outcome judge(String rule, Path fixture) throws InvalidSettingException {
    boolean isHistory = Files.isDirectory(fixture);
    String first = read(isHistory ? filesIn(fixture).findFirst().orElseThrow() : fixture);
    Matcher run = RUN.matcher(first);
    String options = run.find() ? run.group(1) : "";
    Request.Input input = isHistory ? null : new Request.Input(first.getBytes(UTF_8), null);
    return Lockstep.check(
        new Request(
            ROOT,
            isHistory ? List.of(fixture) : List.of(),
            input,
            null,
            isOffInEveryProfile(rule) ? turningOn(rule) : "none",
            option(options, "database"),
            null,
            option(options, "transaction"),
            option(options, "profile"),
            null,
            null,
            null,
            Revisions.NONE));
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

  private static @Nullable String option(String options, String name) {
    return Arrays.stream(options.split(" "))
        .filter(option -> option.startsWith(name + "="))
        .map(option -> option.substring(name.length() + 1))
        .findFirst()
        .orElse(null);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Path> filesIn(Path folder) {
    return list(folder).flatMap(it -> Files.isDirectory(it) ? filesIn(it) : Stream.of(it));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
