package dev.lockstep.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.app.Lockstep;
import dev.lockstep.app.Request;
import dev.lockstep.app.Revisions;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.Finding;
import dev.lockstep.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is one migration, or a folder that is one history in its layout, with what is to be
 * found in it. A line that ends in {@code expect: <ids>} begins what draws a finding of these
 * rules; an id may be followed by the severity. A first line {@code run: database=postgresql:11
 * transaction=migration} says how to judge it.
 */
record Fixture(Path path) {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Pattern EXPECT = Pattern.compile("(?:--|#) expect: ([a-z, -]+)$");
  private static final Pattern RUN = Pattern.compile("\\A(?:--|#) run: (.*)");

  /** All in a folder of {@code test-fixtures}. */
  static Stream<Fixture> in(String folder) {
    return list(ROOT.resolve("test-fixtures").resolve(folder)).map(Fixture::new);
  }

  String name() {
    return path.getFileName().toString();
  }

  /** Exactly what is expected is found among what is wanted. */
  void check(String config, Predicate<Finding> wanted) throws InvalidSettingException {
    assertEquals(
        String.join("\n", expected()),
        String.join("\n", found(judge(config), wanted)),
        path::toString);
  }

  /** One entry a finding: file, line, rule, and the severity where one is given. */
  private List<String> expected() {
    return files().flatMap(this::expectedIn).sorted().toList();
  }

  private List<String> found(Report report, Predicate<Finding> wanted) {
    List<String> expected = expected();
    return report.open().stream()
        .filter(wanted)
        .map(finding -> entry(report, finding, expected))
        .sorted()
        .toList();
  }

  private Report judge(String config) throws InvalidSettingException {
    Report report = Lockstep.check(request(config, null)).report();
    assertTrue(report.failures().isEmpty(), () -> report.failures().toString());
    return report;
  }

  /** As the fixture says, but for the database where another is named. */
  Request request(String config, @Nullable String database) {
    String first = read(files().findFirst().orElseThrow());
    Matcher run = RUN.matcher(first);
    String options = run.find() ? run.group(1) : "";
    Request.Input input = isHistory() ? null : new Request.Input(first.getBytes(UTF_8), null);
    return new Request(
        ROOT,
        isHistory() ? List.of(path) : List.of(),
        input,
        null,
        config,
        database == null ? option(options, "database") : database,
        null,
        option(options, "transaction"),
        option(options, "profile"),
        null,
        null,
        null,
        Revisions.NONE);
  }

  @Override
  public String toString() {
    return ROOT.resolve("test-fixtures").relativize(path).toString().replace('\\', '/');
  }

  private boolean isHistory() {
    return Files.isDirectory(path);
  }

  private Stream<Path> files() {
    return isHistory() ? filesIn(path) : Stream.of(path);
  }

  private Stream<String> expectedIn(Path file) {
    List<String> lines = read(file).lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            i -> {
              Matcher expect = EXPECT.matcher(lines.get(i));
              return expect.find()
                  ? Arrays.stream(expect.group(1).split(", *"))
                      .map(finding -> entry(file, i + 1, finding.strip()))
                  : Stream.of();
            });
  }

  private String entry(Report report, Finding finding, List<String> expected) {
    Path file = ROOT.resolve(finding.path());
    int line = report.sources().get(finding.path()).lines().position(finding.span().start()).line();
    String severe = entry(file, line, finding.rule() + " " + finding.severity().word());
    return expected.contains(severe) ? severe : entry(file, line, finding.rule());
  }

  private String entry(Path file, int line, String finding) {
    String name = isHistory() ? path.relativize(file).toString() : "";
    return "%s line %03d %s".formatted(name, line, finding).strip();
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
