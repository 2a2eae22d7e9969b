package dev.lockstep.parser.ecto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case of lowering.txt gives the very statements, or the error, that Ecto itself gives. */
class LoweringTest {
  private record Case(
      String title, String database, String direction, String code, List<String> sent) {}

  @TestFactory
  Stream<DynamicTest> sendsWhatEctoSends() {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.title + ", " + each.database + " " + each.direction, () -> check(each)));
  }

  private static void check(Case expected) {
    EctoConfig.Adapter adapter =
        expected.database.equals("mysql") ? EctoConfig.Adapter.MYXQL : EctoConfig.Adapter.POSTGRES;
    EctoFile file = EctoParser.parse(module(expected.code), EctoConfig.DEFAULT.with(adapter));
    assertTrue(file.problems().isEmpty(), () -> "problems: " + file.problems());
    EctoMigration migration = file.migrations().getFirst();
    List<String> sent = sent(expected.direction.equals("up") ? migration.up() : migration.down());
    String last = expected.sent.isEmpty() ? "" : expected.sent.getLast();
    if (last.startsWith("!!") && sent.size() == expected.sent.size()) {
      // Long messages are cut in the list: they are compared as far as they go.
      String error = sent.removeLast();
      sent.add(error.startsWith(last) ? last : error);
    }
    assertEquals(expected.sent, sent);
  }

  private static List<String> sent(@Nullable EctoScript script) {
    List<String> lines = new ArrayList<>();
    if (script == null) {
      lines.add("!! none");
      return lines;
    }
    for (EctoStatement statement : script.statements()) {
      assertTrue(statement.isKnown(), () -> "not known: " + statement.sql().text());
      lines.add(statement.sql().text().replace('\n', '¶'));
    }
    EctoError error = script.error();
    if (error != null) {
      lines.add("!! " + error.text().replace('\n', '¶'));
    }
    return lines;
  }

  private static String module(String code) {
    boolean isBody = code.startsWith("def") || code.startsWith("@");
    String body = isBody ? code : "def change do\n" + code + "\nend\n";
    return "defmodule M do\nuse Ecto.Migration\n" + body + "\nend\n";
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String title = "";
    StringBuilder code = new StringBuilder();
    Case current = null;
    for (String line : lines()) {
      if (line.startsWith("== ")) {
        title = line.substring(3);
        code = new StringBuilder();
        current = null;
      } else if (line.matches("-- (postgres|mysql) (up|down)")) {
        String[] words = line.split(" ");
        current = new Case(title, words[1], words[2], code.toString(), new ArrayList<>());
        cases.add(current);
      } else if (current != null && !line.isEmpty()) {
        current.sent.add(line);
      } else if (current == null && !title.isEmpty()) {
        code.append(line).append('\n');
      }
    }
    return cases;
  }

  private static List<String> lines() {
    try (InputStream in = LoweringTest.class.getResourceAsStream("lowering.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
