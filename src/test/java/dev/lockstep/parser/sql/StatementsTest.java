package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every statement of statements.txt gives the operations written below it. {@code -Dgolden=write}
 * writes them anew.
 */
final class StatementsTest {
  private static final Path FILE =
      Path.of("src/test/resources/dev/lockstep/parser/sql/statements.txt");
  private static final String INDENT = "    ";

  record Entry(String sql, List<String> operations) {}

  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
      if (line.startsWith(INDENT)) {
        entries.getLast().operations.add(line.strip());
      } else if (!line.isBlank()) {
        entries.add(new Entry(line, new ArrayList<>()));
      }
    }
    return entries;
  }

  @TestFactory
  Stream<DynamicTest> givesTheOperations() throws IOException {
    List<Entry> entries = entries();
    if ("write".equals(System.getProperty("golden"))) {
      write(entries);
    }
    return entries.stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.sql,
                    () -> assertEquals(entry.operations, Readings.print(Readings.one(entry.sql)))));
  }

  private static void write(List<Entry> entries) throws IOException {
    StringBuilder file = new StringBuilder();
    for (Entry entry : entries) {
      entry.operations.clear();
      entry.operations.addAll(Readings.print(Readings.one(entry.sql)));
      file.append(entry.sql).append('\n');
      entry.operations.forEach(line -> file.append(INDENT).append(line).append('\n'));
    }
    Files.writeString(FILE, file, StandardCharsets.UTF_8);
  }
}
