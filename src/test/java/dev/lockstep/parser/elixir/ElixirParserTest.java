package dev.lockstep.parser.elixir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.parser.elixir.Quoted.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ElixirParserTest {
  private record Case(String source, String expected) {}

  @TestFactory
  Stream<DynamicTest> givesElixirsOwnQuotedForm() {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.source,
                    () -> {
                      ElixirFile file = ElixirParser.parse(each.source);
                      assertEquals(List.of(), file.problems());
                      assertEquals(each.expected, QuotedPrinter.print(file));
                    }));
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    for (String line : lines()) {
      if (line.startsWith("=> ")) {
        cases.add(new Case(withoutBlankLines(source), line.substring(3)));
        source = new StringBuilder();
      } else if (!line.startsWith("#!")) {
        source.append(line).append('\n');
      }
    }
    return cases;
  }

  private static String withoutBlankLines(StringBuilder source) {
    return source.toString().replaceAll("^\\n+|\\n+$", "");
  }

  private static List<String> lines() {
    try (InputStream in = ElixirParserTest.class.getResourceAsStream("quoted.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Call only(String source) {
    ElixirFile file = ElixirParser.parse(source);
    assertEquals(List.of(), file.problems());
    return (Call) file.root();
  }

  @Test
  void theTextOfAnyArgumentCanBeSliced() {
    String source = "add :age, {:array, :integer}, default: [1 + (2 * 3)], null: false";
    ElixirFile file = ElixirParser.parse(source);
    Call add = (Call) file.root();
    assertEquals(source, file.textOf(add));
    assertEquals("{:array, :integer}", file.textOf(add.argument(1)));
    Quoted.ListLiteral options = (Quoted.ListLiteral) add.argument(2);
    assertEquals("default: [1 + (2 * 3)]", file.textOf(options.elements().getFirst()));
    Quoted.ListLiteral list = (Quoted.ListLiteral) options.get("default");
    Call sum = (Call) list.elements().getFirst();
    assertEquals("1 + (2 * 3)", file.textOf(sum));
    assertEquals("(2 * 3)", file.textOf(sum.argument(1)));
  }

  @Test
  void aCallEndsWithItsBlock() {
    String source = "create table(:a) do\n  add :b, :c\nend";
    Call create = only(source);
    assertEquals(source.length(), create.end());
  }

  @Test
  void aHeredocKnowsWhereEachLineStands() {
    String source = "\"\"\"\n    a\\tb\n  c\n  \"\"\"";
    Quoted.Text text = (Quoted.Text) ElixirParser.parse(source).root();
    assertEquals("  a\tb\nc\n", text.value());
    for (Chunk chunk : text.chunks()) {
      String written = source.substring(chunk.start(), chunk.end());
      assertEquals(chunk.isVerbatim() ? chunk.value() : "\\t", written);
    }
  }

  @Test
  void commentsAreKept() {
    ElixirFile file = ElixirParser.parse("# one\nfoo(\"# no\") # two\n");
    assertEquals(
        List.of("# one", "# two"),
        file.comments().stream()
            .map(each -> file.source().substring(each.start(), each.end()))
            .toList());
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    ElixirFile file = ElixirParser.parse("foo a,\r\n  b\r\nbar\r\n");
    assertEquals(List.of(), file.problems());
    assertEquals("(__block__ (foo@1:1 $a@1:5 $b@2:3) $bar@3:1)", QuotedPrinter.print(file));
  }

  @Test
  void aMistakeCostsItsOwnStatement() {
    ElixirFile file =
        ElixirParser.parse(
            """
            defmodule M do
              def up do
                foo(1)
                bar(1,, 2)
                baz(3)
              end

              def down do
                foo(2)
              end
            end
            """);
    assertEquals(1, file.problems().size());
    SyntaxProblem problem = file.problems().getFirst();
    assertEquals("expected an expression before ,", problem.message());
    assertEquals(file.source().indexOf(",, 2") + 1, problem.start());
    String printed = QuotedPrinter.print(file);
    assertTrue(printed.contains("(foo@3:5 1) broken (baz@5:5 3)"), printed);
    assertTrue(printed.contains("(foo@9:5 2)"), printed);
  }

  @Test
  void aMissingEndCostsNoOtherFunction() {
    ElixirFile file =
        ElixirParser.parse(
            """
            defmodule M do
              def up do
                alter table(:a) do
                  add :b, :c
              end

              def down do
                foo(2)
              end
            end
            """);
    assertFalse(file.problems().isEmpty());
    assertEquals(file.source().indexOf("do\n      add"), file.problems().getFirst().start());
    Call module = (Call) file.root();
    Call body = (Call) module.block("do");
    assertEquals(2, body.arguments().size());
    assertEquals("down", ((Quoted.Variable) ((Call) body.argument(1)).argument(0)).name());
  }

  @Test
  void anUnclosedParenthesisCostsItsOwnLine() {
    ElixirFile file = ElixirParser.parse("foo(1\nbar(2)\n");
    assertEquals(1, file.problems().size());
    assertTrue(QuotedPrinter.print(file).endsWith("(bar@2:1 2))"), QuotedPrinter.print(file));
  }

  @Test
  void anUnterminatedStringIsSaidWhereItStarts() {
    ElixirFile file = ElixirParser.parse("foo(1)\nbar(\"x)\nbaz(3)\n");
    assertEquals(file.source().indexOf('"'), file.problems().getFirst().start());
    String printed = QuotedPrinter.print(file);
    assertTrue(printed.contains("(foo@1:1 1)") && printed.contains("(baz@3:1 3)"), printed);
  }

  @Test
  void noInputThrowsOrHangs() {
    String source =
        """
        defmodule M do
          @a ~w(x y)a
          def up(a \\\\ 1) when a in [1, 2], do: execute ~s"x #{a |> b([c: 1])} \\n"
          def down do
            case %{x | y: 1}[:z] do
              {:ok, <<h::8, _::binary>>} -> &(&1 + 0x1F)
              _ -> fn -> :"q #{1}" end
            end
          end
        end
        """;
    assertEquals(List.of(), ElixirParser.parse(source).problems());
    for (int i = 0; i < source.length(); i++) {
      ElixirParser.parse(source.substring(0, i));
      ElixirParser.parse(source.substring(i));
      ElixirParser.parse(source.substring(0, i) + source.substring(i + 1));
    }
  }

  @Test
  void nestingIsLimited() {
    for (String open :
        List.of("(", "[", "{", "f(", "%{a: ", "fn -> ", "not ", "\"#{", "a do ", "x <> ")) {
      ElixirFile file = ElixirParser.parse(open.repeat(50_000));
      assertFalse(file.problems().isEmpty(), open);
    }
  }

  @Test
  void brokenFilesStayCheap() {
    ElixirParser.parse("def a do\n".repeat(3_000));
    ElixirParser.parse("end\n".repeat(20_000));
    ElixirParser.parse("foo(\n".repeat(20_000));
    ElixirParser.parse("\"".repeat(20_001));
    ElixirParser.parse("foo(\"\"\"\n".repeat(3_000));
  }
}
