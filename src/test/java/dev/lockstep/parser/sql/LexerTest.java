package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexerTest {
  /** The tokens' texts with {@code ·} between them, without END. */
  private static String texts(String sql) {
    return Lexer.tokens(sql).stream()
        .filter(token -> !token.is(TokenKind.END))
        .map(token -> sql.substring(token.start(), token.end()))
        .collect(Collectors.joining("·"));
  }

  private static List<TokenKind> kinds(String sql) {
    return Lexer.tokens(sql).stream()
        .map(Token::kind)
        .filter(kind -> kind != TokenKind.END)
        .toList();
  }

  private static String name(String sql) {
    return Literals.name(sql, Lexer.tokens(sql).getFirst());
  }

  private static String value(String sql) {
    return Literals.value(sql, Lexer.tokens(sql).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a<-1→a·<·-·1",
        "a<->b→a·<->·b",
        "a@-b→a·@-·b",
        "a*-1→a·*·-·1",
        "a||'x'→a·||·'x'",
        "a::int[]→a·::·int·[·]",
        "a+/* - */b→a·+·b",
        "1..10→1·..·10",
        "1.5e-3.a→1.5e-3·.·a",
        "0x1F+0b11+1_000→0x1F·+·0b11·+·1_000",
        "f(x=>1,y:=2)→f·(·x·=>·1·,·y·:=·2·)",
        "a.b.\"C d\".*→a·.·b·.·\"C d\"·.·*",
        "$1+$2→$1·+·$2",
        "$$a$b$$→$$a$b$$",
        "$x$ $$ $y$ $x$→$x$ $$ $y$ $x$",
        "a$b$c→a$b$c",
        "/* a /* b */ c */ d→d",
        "E'a\\'b' 'c'→E'a\\'b'·'c'",
        "'a''b'→'a''b'",
        "U&\"d\\0061t\" U&'x' UESCAPE '!'→U&\"d\\0061t\"·U&'x' UESCAPE '!'",
        "B'01'X'1F'N'x'→B'01'·X'1F'·N'x'",
        "\"p_{{ index . \"S\" }}_s\".x \"{{\"→\"p_{{ index . \"S\" }}_s\"·.·x·\"{{\"",
        "{{ a }}.b ${c}_d :e :'f' :\"g\"→{{ a }}·.·b·${c}_d·:e·:'f'·:\"g\"",
      })
  void splitsAsPostgresDoes(String sql, String tokens) {
    assertEquals(tokens, texts(sql));
  }

  @Test
  void continuesStringsOverLines() {
    assertEquals("ab", value("'a' \n 'b'"));
    assertEquals("ab", value("'a' -- c\n'b'"));
    assertEquals(List.of(TokenKind.STRING, TokenKind.STRING), kinds("'a' 'b'"));
  }

  @Test
  void unquotesStrings() {
    assertEquals("it's", value("'it''s'"));
    assertEquals("a\n\\A€", value("E'a\\n\\\\\\x41\\u20ac'"));
    assertEquals("dat", value("U&'d\\0061t'"));
    assertEquals("dat\\", value("U&'d!0061t\\' UESCAPE '!'"));
    assertEquals(" 'x' ", value("$t$ 'x' $t$"));
    assertEquals("a\\", value("'a\\'"));
  }

  @Test
  void foldsAndCutsNames() {
    assertEquals("abc", name("aBc"));
    assertEquals("aBc", name("\"aBc\""));
    assertEquals("a\"b", name("\"a\"\"b\""));
    assertEquals("Äb", name("ÄB"));
    assertEquals("data", name("U&\"d\\0061ta\""));
    assertEquals("a".repeat(63), name("A".repeat(70)));
    assertEquals("é".repeat(31), name("é".repeat(40)));
    assertEquals("{{ Schema }}_x", name("{{ Schema }}_X"));
  }

  @Test
  void backslashesEscapeOnceStandardStringsAreOff() {
    String sql = "SET standard_conforming_strings = off; SELECT 'a\\'b'; SELECT 2";
    assertEquals(3, Readings.parse(sql).statements().size());
  }

  @Test
  void toleratesClientCommandsAndData() {
    String sql =
        """
        \\set ON_ERROR_STOP on
        \\connect app
        COPY t (a) FROM stdin;
        1; DROP TABLE x;
        it's
        \\.
        SELECT 1 \\gset
        SELECT :var, :'var', arr[1:2], arr[a:b];
        """;
    List<String> texts = Readings.parse(sql).statements().stream().map(Statement::text).toList();
    assertEquals(
        List.of(
            "\\set ON_ERROR_STOP on",
            "\\connect app",
            "COPY t (a) FROM stdin",
            "SELECT 1",
            "SELECT :var, :'var', arr[1:2], arr[a:b]"),
        texts);
    assertEquals(List.of(), Readings.parse(sql).problems());
  }

  @Test
  void endsUnterminatedQuotesAtTheEnd() {
    for (String sql : List.of("'a", "\"a", "$$a", "/* a", "E'a\\'", "$x$ $$")) {
      assertEquals(List.of(TokenKind.INVALID), kinds(sql), sql);
    }
  }
}
