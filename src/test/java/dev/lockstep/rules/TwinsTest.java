package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.Judge;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.print.SqlPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code test-fixtures/twins}: an SQL file and an Ecto migration that say the same. */
final class TwinsTest {
  private static final Path TWINS = Path.of("test-fixtures/twins");

  @TestFactory
  Stream<DynamicTest> twins() throws IOException {
    try (Stream<Path> files = Files.list(TWINS)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> name.substring(0, name.length() - ".sql".length()))
              .sorted()
              .toList();
      return names.stream().map(name -> dynamicTest(name, () -> assertTwins(name)));
    }
  }

  private static void assertTwins(String name) throws IOException {
    String sql = printed(name + ".sql");
    assertFalse(sql.isEmpty());
    assertEquals(sql, printed(name + ".exs"));
  }

  private static String printed(String name) throws IOException {
    String text = Files.readString(TWINS.resolve(name));
    Judge judge =
        new Judge(
            Target.postgresql(18), List.of(new Judge.Text(name, text, TransactionMode.MIGRATION)));
    Migration migration = judge.migrations().getFirst();
    assertEquals(List.of(), migration.problems(), name);
    return migration.up().statements().stream()
        .map(statement -> SqlPrinter.print(statement) + ";\n")
        .collect(Collectors.joining());
  }
}
