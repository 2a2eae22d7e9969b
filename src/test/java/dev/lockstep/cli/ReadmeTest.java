package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what lockstep prints; {@code -Dlockstep.update-goldens=true} writes it
 * anew.
 */
final class ReadmeTest {
  private static final Path README = Path.of("README.md").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void itsExplanationIsTrue() throws IOException {
    String readme = Files.readString(README, UTF_8);
    int section = readme.indexOf("## What a migration does\n");
    String sql = fence(readme, "sql", section);
    String name = sql.lines().findFirst().orElseThrow().substring("-- ".length());
    Project project = new Project(folder);
    project.file(name, sql.substring(sql.indexOf('\n') + 1));
    String shown = fence(readme, "text", section);
    String printed = project.run("explain", name).out();
    if (Boolean.getBoolean("lockstep.update-goldens")) {
      Files.writeString(README, readme.replace(shown, printed), UTF_8);
    } else {
      assertEquals(shown, printed);
    }
  }

  @Test
  void itsRewriteIsTrue() throws IOException {
    String readme = Files.readString(README, UTF_8);
    int section = readme.indexOf("## A migration in safe steps\n");
    String sql = fence(readme, "sql", section);
    String name = sql.lines().findFirst().orElseThrow().substring("-- ".length());
    Project project = new Project(folder);
    project.file("go.mod", "require github.com/golang-migrate/migrate/v4 v4.17.0");
    project.file(name, sql.substring(sql.indexOf('\n') + 1));
    project.file(
        name.replace(".up.sql", ".down.sql"),
        "DROP INDEX orders_customer_id_idx;\nDROP TABLE tags;\n");
    String shown = fence(readme, "text", section);
    String printed = project.run("rewrite", name).out().strip() + "\n";
    if (Boolean.getBoolean("lockstep.update-goldens")) {
      Files.writeString(README, readme.replace(shown, printed), UTF_8);
    } else {
      assertEquals(shown, printed);
    }
  }

  /** The first fence of a language after a place. */
  private static String fence(String markdown, String language, int from) {
    String begin = "```" + language + "\n";
    int start = markdown.indexOf(begin, from) + begin.length();
    return markdown.substring(start, markdown.indexOf("```", start));
  }
}
