package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table sizes as a hint: read from a file, spoken of, and decisive for what is small. */
final class StatsTest {
  private static final String HEAD = "schema,name,rows,bytes\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
    project.file("m/1.sql", "CREATE INDEX i ON orders (a);\nCREATE INDEX j ON states (a);\n");
    project.file("stats.csv", HEAD + "public,orders,1234567,356515840\npublic,states,40,16384\n");
  }

  @Test
  void aSmallTablesFindingIsANote() {
    Run run = project.run("m", "--stats", "stats.csv", "--format", "concise");
    assertEquals(1, run.exitCode());
    assertEquals(
        """
        m/1.sql:1:1: error[index-without-concurrently] Every write to orders waits until the \
        index is built. orders has 1.2 million rows, 340 MB.
        m/1.sql:2:1: note[index-without-concurrently] Every write to states waits until the \
        index is built. states has 40 rows, 16 kB, which is small.
        """,
        run.out());
  }

  @Test
  void explainSpeaksOfRowsAndBytes() {
    String out = project.run("explain", "m", "--stats", "stats.csv").out();
    assertTrue(
        out.replaceAll("\\s+[│▒█]\\s+", " ")
            .contains("the time of building i, reading orders whole (1.2 million rows, 340 MB)"),
        out);
  }

  @Test
  void jsonAndConfigurationDoTheSame() {
    project.file(
        "db/stats.json",
        """
        [{"schema":"public","name":"orders","rows":1234567,"bytes":356515840,"more":[1]},
         {"schema":"public","name":"states","rows":null,"bytes":16384}]
        """);
    project.file("lockstep.yml", "stats: db/stats.json\n");
    String out = project.run("m", "--format", "concise").out();
    assertTrue(out.contains("error[index-without-concurrently] Every write to orders"), out);
    assertTrue(out.contains("note[index-without-concurrently] Every write to states"), out);
    assertTrue(out.contains("states has 16 kB, which is small."), out);
  }

  @Test
  void theConfigurationSaysWhatIsSmall() {
    project.file("lockstep.yml", "stats: stats.csv\nsmall-table: {rows: 39}\n");
    assertFalse(project.run("m", "--format", "concise").out().contains("note["));
    project.file("lockstep.yml", "stats: stats.csv\nsmall-table: {rows: 40, bytes: 15 kB}\n");
    assertFalse(project.run("m", "--format", "concise").out().contains("note["));
    project.file("lockstep.yml", "stats: stats.csv\nsmall-table:\n  rows: 2000000\n  bytes: 1GB\n");
    assertFalse(project.run("m", "--format", "concise").out().contains("error["));
  }

  @Test
  void aSeverityThatTheUserSetStays() {
    project.file(
        "lockstep.yml", "stats: stats.csv\nrules:\n  index-without-concurrently: warning\n");
    assertEquals(2, project.run("m", "--format", "concise").out().split("warning\\[").length - 1);
  }

  @Test
  void smallnessDoesNotExcuseWhatIsNotAboutWaiting() {
    project.file("m/1.sql", "ALTER TABLE states DROP COLUMN a;\nALTER TABLE states RENAME TO s;\n");
    String with = project.run("m", "--stats", "stats.csv", "--format", "concise").out();
    assertEquals(project.run("m", "--format", "concise").out(), with);
  }

  @Test
  void aTableOfAnotherSchemaIsAnother() {
    project.file("m/1.sql", "CREATE INDEX j ON audit.states (a);\n");
    String out = project.run("m", "--stats", "stats.csv", "--format", "concise").out();
    assertTrue(out.contains("error[index-without-concurrently]"), out);
    project.file("m/1.sql", "SET search_path = audit;\nCREATE INDEX j ON states (a);\n");
    out = project.run("m", "--stats", "stats.csv", "--format", "concise").out();
    assertTrue(out.contains("error[index-without-concurrently]"), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | stats.txt is empty: it should hold what stats-query gives",
        "a,b | stats.txt:1: no column schema: the first line must name schema,name,rows,bytes",
        "HEADpublic,t,1 | stats.txt:2: 3 values, but 4 columns",
        "HEADpublic,t,many,1 | stats.txt:2: rows: 'many' is no whole number",
        "HEADpublic,t,-1,1 | stats.txt:2: rows: '-1' is no whole number",
        "HEADpublic,t,1,1.5 | stats.txt:2: bytes: '1.5' is no whole number",
        "HEADpublic,t,1,99999999999999999999"
            + "| stats.txt:2: bytes: '99999999999999999999' is no whole number",
        "HEADpublic,t,1, | stats.txt:2: bytes is missing",
        "HEADpublic,,1,1 | stats.txt:2: name is missing",
        "HEADpublic,t,1,1\\npublic,t,2,2 | stats.txt:3: public.t is given twice",
        "HEADpublic,\"t,1,1\\nx | stats.txt:2: a quotation mark is never closed",
        "HEADpublic,\"t\"u,1,1 | stats.txt:2: text after a closing quotation mark",
        "[{\"schema\":\"public\",\"name\":\"t\",\"rows\":1}] | stats.txt:1:2: bytes is missing",
        "[{\"schema\":[],\"name\":\"t\"}] | stats.txt:1:12: schema must be a word or a number",
        "[1] | stats.txt:1:2: an object for a table is expected",
        "{\"a\":1} | stats.txt:1:1: a list of tables is expected",
        "[] [] | stats.txt:1:4: something follows the list of tables",
      })
  void aBadFileIsSaidWithItsPlace(String text, String message) {
    project.file("stats.txt", text.replace("HEAD", HEAD).replace("\\n", "\n"));
    for (String command : new String[] {"check", "explain"}) {
      Run run = project.run(command, "m", "--stats", "stats.txt");
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertEquals("lockstep: " + message + "\n", run.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[{", "[{\"schema\":", "[{]", "[tru", "\u0000", "[\"\u0001\"]"})
  void brokenJsonIsOneLine(String text) {
    project.file("stats.json", text);
    assertOneLine(project.run("m", "--stats", "stats.json"));
  }

  @Test
  void hostileFilesAreOneLine() {
    project.file("stats.json", "[".repeat(100_000));
    assertOneLine(project.run("m", "--stats", "stats.json"));
    project.file("stats.json", "[{\"more\":" + "[".repeat(100_000));
    assertOneLine(project.run("m", "--stats", "stats.json"));
    project.file("stats.json", new byte[] {(byte) 0xC3, 0x28});
    assertOneLine(project.run("m", "--stats", "stats.json"));
    assertOneLine(project.run("m", "--stats", "nowhere.csv"));
    assertOneLine(project.run("m", "--stats", "."));
    assertOneLine(project.run("m", "--stats", ""));
    assertOneLine(project.run("m", "--stats", "\0"));
    assertOneLine(project.run("m", "--stats"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "small-table: 5 | lockstep.yml:1:14: small-table must hold keys and values",
        "small-table: {row: 5}" + "| lockstep.yml:1:15: unknown key row (did you mean rows?)",
        "small-table: {bytes: 5 XB}| lockstep.yml:1:22: '5 XB' is no size: say bytes, or a number"
            + " with kB, MB, GB or TB",
        "small-table: {rows: x} | lockstep.yml:1:21: 'x' is no whole number",
        "small-table: {bytes: 99999999999 TB} | lockstep.yml:1:22: '99999999999 TB' is too large",
        "stats: nowhere.csv | nowhere.csv does not exist",
      })
  void badSettingsAreSaidWithTheirPlace(String yaml, String message) {
    project.file("lockstep.yml", yaml + "\n");
    Run run = project.run("m");
    assertEquals("lockstep: " + message + "\n", run.err());
    assertEquals(2, run.exitCode());
  }

  private static void assertOneLine(Run run) {
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().matches("lockstep: [^\n]+\n"), run.err());
    assertFalse(run.err().contains("lockstep failed"), run.err());
  }
}
