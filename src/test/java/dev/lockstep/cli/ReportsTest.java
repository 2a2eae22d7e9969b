package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.cli.Project.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The reports of one project in every format. */
final class ReportsTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project =
        new Project(folder)
            .file("m/1.sql", "CREATE TABLE t (id int, note text);\nCREATE TABLE u (id int);\n")
            .file(
                "m/2 ä.sql",
                """
                CREATE INDEX i ON t (id);
                CREATE INDEX j ON u (id);
                ALTER TABLE t
                  ALTER COLUMN id SET NOT NULL,
                  DROP COLUMN note;
                -- lockstep-ignore index-without-concurrently: nobody writes to it
                CREATE INDEX k ON t (note);
                SELEC 1;
                """)
            .file("m/3.sql", new byte[] {0});
  }

  @Test
  void sarifIsValidForItsSchema() throws IOException {
    Run run = project.run("m", "--format", "sarif");
    assertEquals(2, run.exitCode());
    assertEquals(List.of(), sarifSchema().validate(run.out(), InputFormat.JSON), run.out());
  }

  @Test
  void sarifEditsWhereOneStatementBecomesOne() {
    Map<String, JsonNode> byRule = new HashMap<>();
    for (JsonNode result : project.run("m", "--format", "sarif").json().at("/runs/0/results")) {
      byRule.putIfAbsent(result.get("ruleId").asString(), result);
    }
    JsonNode index = byRule.get("index-without-concurrently");
    JsonNode change = index.at("/fixes/0/artifactChanges/0");
    assertEquals("m/2%20%C3%A4.sql", change.at("/artifactLocation/uri").asString());
    JsonNode replacement = change.at("/replacements/0");
    assertEquals(
        "CREATE INDEX CONCURRENTLY i ON t (id)",
        replacement.at("/insertedContent/text").asString());
    assertEquals(1, replacement.at("/deletedRegion/startColumn").asInt());
    assertEquals(25, replacement.at("/deletedRegion/endColumn").asInt());
    JsonNode notNull = byRule.get("set-not-null");
    assertTrue(notNull.get("fixes") == null, "several steps are no edit");
    assertTrue(notNull.at("/message/markdown").asString().contains("VALIDATE CONSTRAINT"));
    project.file("m/2 ä.sql", "BEGIN;\nCREATE INDEX i ON t (id);\nCOMMIT;\n");
    String inTransaction = project.run("m", "--format", "sarif").out();
    assertFalse(inTransaction.contains("\"fixes\""), "CONCURRENTLY is refused there");
  }

  @Test
  void sarifSaysWhatCodeScanningShows() {
    JsonNode sarif = project.run("m", "--format", "sarif").json();
    JsonNode run = sarif.at("/runs/0");
    assertEquals("lockstep", run.at("/tool/driver/name").asString());
    assertEquals("utf16CodeUnits", run.get("columnKind").asString());
    List<String> rules = new ArrayList<>();
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      rules.add(rule.get("id").asString());
      assertTrue(rule.at("/help/markdown").asString().length() > 100, rule.get("id").asString());
      assertTrue(rule.at("/fullDescription/text").asString().length() <= 1024);
      assertFalse(rule.at("/shortDescription/text").asString().isEmpty());
      assertTrue(rule.at("/properties/tags").size() >= 3);
    }
    assertEquals(rules, new ArrayList<>(new TreeSet<>(rules)));
    TreeSet<String> fingerprints = new TreeSet<>();
    for (JsonNode result : run.get("results")) {
      assertEquals(result.get("ruleId").asString(), rules.get(result.get("ruleIndex").asInt()));
      assertTrue(result.at("/message/text").asString().endsWith("."));
      assertTrue(fingerprints.add(result.at("/partialFingerprints/lockstep~1v1").asString()));
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertEquals("m/2%20%C3%A4.sql", place.at("/artifactLocation/uri").asString());
      assertEquals("SRCROOT", place.at("/artifactLocation/uriBaseId").asString());
    }
    assertEquals("CREATE INDEX i ON t (id)", snippet(run, "index-without-concurrently"));
    assertEquals("ALTER COLUMN id SET NOT NULL", snippet(run, "set-not-null"));
    assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    assertTrue(
        run.at("/invocations/0/toolExecutionNotifications/0/message/text")
            .asString()
            .startsWith("m/3.sql is binary"));
  }

  @Test
  void jsonHoldsEveryFieldOfTheContract() {
    JsonNode json = project.run("m", "--format", "json").json();
    assertEquals(List.of("schema", "tool", "target", "files", "findings", "summary"), fields(json));
    assertEquals(
        List.of("path", "layout", "status", "statements", "notAnalysed"),
        fields(json.get("files").get(0)));
    assertEquals(List.of("product", "version", "assumed"), fields(json.get("target")));
    assertEquals(
        List.of("errors", "warnings", "notes", "suppressed", "files"), fields(json.get("summary")));
    JsonNode finding = json.get("findings").get(0);
    assertEquals(
        List.of(
            "rule",
            "severity",
            "message",
            "file",
            "line",
            "column",
            "endLine",
            "endColumn",
            "direction",
            "statement",
            "locks",
            "related",
            "suppressed",
            "fingerprint",
            "rewrite"),
        fields(finding));
    assertEquals(List.of("relation", "mode", "blocks"), fields(finding.at("/locks/0")));
    assertEquals(List.of("title", "steps"), fields(finding.get("rewrite")));
    assertEquals(
        List.of("kind", "name", "transaction", "sql", "ecto", "instruction"),
        fields(finding.at("/rewrite/steps/0")));
    assertEquals(1, json.at("/summary/suppressed").asInt());
    assertEquals(3, json.at("/summary/files").asInt());
    List<String> reasons = new ArrayList<>();
    for (JsonNode each : json.get("findings")) {
      if (!each.get("suppressed").isNull()) {
        reasons.add(each.at("/suppressed/reason").asString());
      }
    }
    assertEquals(List.of("nobody writes to it"), reasons);
  }

  @Test
  void aFingerprintOutlivesMovedLines() {
    List<String> before = fingerprints();
    project.file(
        "m/2 ä.sql",
        """
        -- a new comment

        CREATE INDEX i
          ON t (id);
        CREATE INDEX j ON u (id);
        """);
    assertEquals(before.subList(0, 2), fingerprints().subList(0, 2));
    assertNotEquals(before.get(0), before.get(1));
  }

  @Test
  void githubAnnotatesTheWorstFirst() {
    Run run = project.run("m", "--format", "github");
    List<String> lines = run.out().lines().toList();
    assertTrue(
        lines
            .getFirst()
            .startsWith(
                "::error title=lockstep index-without-concurrently,file=m/2 ä.sql,line=1,"
                    + "endLine=1,col=1,endColumn=25::"),
        lines.getFirst());
    assertFalse(run.out().contains("nobody writes to it"));
    project.file("m/4.sql", "CREATE INDEX ON z (a);\n".repeat(12));
    String last = project.run("m/4.sql", "--format", "github").out().lines().toList().getLast();
    assertEquals(
        "::notice title=lockstep::2 findings beyond those GitHub shows: see the log of this step",
        last);
  }

  @Test
  void textAndJsonAreTheSameForEveryRun() {
    for (String format : List.of("text", "json", "sarif", "github", "concise")) {
      assertEquals(
          project.run("m", "--format", format).out(), project.run("m", "--format", format).out());
    }
  }

  private List<String> fingerprints() {
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode finding : project.run("m", "--format", "json").json().get("findings")) {
      fingerprints.add(finding.get("fingerprint").asString());
    }
    return fingerprints;
  }

  private static String snippet(JsonNode run, String rule) {
    for (JsonNode result : run.get("results")) {
      if (result.get("ruleId").asString().equals(rule)) {
        return result.at("/locations/0/physicalLocation/region/snippet/text").asString();
      }
    }
    return "no result of " + rule;
  }

  private static List<String> fields(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream schema =
        ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(schema));
    }
  }
}
