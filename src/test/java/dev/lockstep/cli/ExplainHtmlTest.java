package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Project.Run;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of {@code explain --format html}, read as the well-formed document it is. */
final class ExplainHtmlTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void setUp() {
    project = new Project(folder);
  }

  @Test
  void drawsTheLocksOfATransactionAndSaysThemInWords() throws Exception {
    project.file(
        "m/1.sql",
        """
        BEGIN;
        CREATE INDEX i ON orders (a);
        ALTER TABLE orders ADD COLUMN b int;
        COMMIT;
        """);
    Document page = page("explain", "m", "--format", "html");
    List<Element> bars = byClass(page, "span", "bar");
    assertEquals(
        List.of("bar writes", "bar all"), bars.stream().map(b -> b.getAttribute("class")).toList());
    assertEquals("grid-area: 1 / 3 / auto / 4", bars.get(0).getAttribute("style"));
    assertEquals("grid-area: 1 / 4 / auto / 6", bars.get(1).getAttribute("style"));
    Element chart = byClass(page, "div", "chart").getFirst();
    assertEquals("img", chart.getAttribute("role"));
    assertEquals(
        "Timeline: reads and writes wait of orders from line 3 to the end",
        chart.getAttribute("aria-label"));
    List<Element> statements = byClass(page, "li", "statement");
    assertEquals(
        List.of("nobody", "writes", "all", "all"),
        statements.stream().map(s -> s.getAttribute("class").split(" ")[1]).toList());
    assertTrue(
        statements.get(1).getTextContent().contains("error[index-without-concurrently]"),
        statements.get(1).getTextContent());
  }

  @Test
  void needsNothingBesideItself() throws Exception {
    project.file("m/1.sql", "CREATE INDEX i ON orders (a);\n");
    project.file("m/2.sql", "ALTER TABLE orders ADD COLUMN b int;\n");
    Document page = page("explain", "m", "--format", "html");
    for (String tag : List.of("script", "link", "img", "iframe", "object")) {
      assertEquals(0, page.getElementsByTagName(tag).getLength(), tag);
    }
    NodeList links = page.getElementsByTagName("a");
    assertEquals(2, links.getLength());
    for (int i = 0; i < links.getLength(); i++) {
      String target = ((Element) links.item(i)).getAttribute("href");
      assertEquals("#file-" + (i + 1), target);
    }
    assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    String style = page.getElementsByTagName("style").item(0).getTextContent();
    assertFalse(style.contains("url(") || style.contains("@import"), style);
    assertTrue(style.contains("prefers-color-scheme: dark"), style);
  }

  @Test
  void whatAFileSaysIsTextAndNothingElse() throws Exception {
    project.file(
        "m/1 <b>&\"'.sql",
        "CREATE INDEX \"</code><script>alert(1)</script>\" ON \"<i>\" (\"&amp;\u001b\u202e\");\n");
    Document page = page("explain", "m", "--format", "html");
    assertEquals(0, page.getElementsByTagName("script").getLength());
    assertEquals(0, page.getElementsByTagName("i").getLength());
    assertEquals("m/1 <b>&\"'.sql", page.getElementsByTagName("h2").item(0).getTextContent());
    String code = page.getElementsByTagName("code").item(0).getTextContent();
    assertTrue(code.startsWith("CREATE INDEX \"</code><script>alert(1)</script>\""), code);
    assertTrue(code.contains("\"&amp;␛\uFFFD\""), code);
  }

  @Test
  void longSqlIsFolded() throws Exception {
    project.file("m/1.sql", "SELECT '" + "x\n".repeat(100) + "';\n");
    Document page = page("explain", "m", "--format", "html");
    assertEquals(
        "SELECT 'x … 101 lines", page.getElementsByTagName("summary").item(0).getTextContent());
  }

  private Document page(String... arguments) throws Exception {
    Run run = project.run(arguments);
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(run.out())));
  }

  private static List<Element> byClass(Document page, String tag, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = page.getElementsByTagName(tag);
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
