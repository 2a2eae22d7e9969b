package dev.lockstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every project of {@code test-fixtures/layouts} is found, ordered and read as its {@code
 * expected.txt} says. {@code -Dgolden=write} writes those files anew.
 */
final class LayoutsTest {
  private static final Path LAYOUTS = Path.of("test-fixtures/layouts").toAbsolutePath();

  static List<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(LAYOUTS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void isReadAsExpected(String name) throws IOException {
    Path project = LAYOUTS.resolve(name);
    Path expected = project.resolve("expected.txt");
    String actual = describe(project);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.readString(expected), actual);
  }

  private static String describe(Path project) {
    FileTree tree = new FileTree(Map.of());
    ProjectPaths paths = ProjectPaths.from(project);
    Discovery discovery = new Discovery(tree, paths, null);
    discovery.addDetected(project);
    HistoryReader reader = new HistoryReader(tree, paths);
    StringBuilder text = new StringBuilder();
    String shown = paths.show(project);
    String base = shown.isEmpty() ? "" : shown + "/";
    for (FoundHistory found : discovery.histories()) {
      LoadedHistory history = reader.read(found, Target.DEFAULT, TransactionMode.NONE);
      text.append(history.id().replace(base, "")).append('\n');
      for (LoadedMigration loaded : history.migrations()) {
        text.append(describe(loaded).replace(base, ""));
      }
    }
    return text.toString();
  }

  private static String describe(LoadedMigration loaded) {
    Migration migration = loaded.migration();
    StringBuilder text = new StringBuilder();
    text.append("  ").append(migration.path()).append('\n');
    text.append("    ").append(migration.layout()).append(", version ").append(migration.version());
    text.append(", name ").append(migration.name()).append('\n');
    text.append(describe("up", migration.up()));
    text.append(
        switch (migration.rollback()) {
          case Rollback.Defined(Script script) ->
              describe("down", script)
                  + (loaded.file() == loaded.downFile()
                      ? ""
                      : "      in " + loaded.downFile().path() + "\n");
          case Rollback.Missing missing -> "    no down\n";
          case Rollback.Raises raises -> "    down raises\n";
          case Rollback.NotSupported none -> "    the tool has no down\n";
        });
    migration.problems().forEach(problem -> text.append("    ").append(problem).append('\n'));
    return text.toString();
  }

  private static String describe(String direction, Script script) {
    StringBuilder text = new StringBuilder();
    String transaction = script.transaction().name().toLowerCase(Locale.ROOT);
    text.append("    ").append(direction).append(", transaction ").append(transaction).append('\n');
    for (Statement statement : script.statements()) {
      text.append("      ").append(statement.text().replace("\n", " ")).append('\n');
    }
    return text.toString();
  }
}
