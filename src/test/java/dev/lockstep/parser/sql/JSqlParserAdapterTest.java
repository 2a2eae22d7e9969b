package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What other dialects say is a syntax error for PostgreSQL, and still makes tables and changes
 * rows.
 */
class JSqlParserAdapterTest {
  @Test
  void aTableOfAnotherDialectIsStillMade() {
    ParsedSql parsed =
        parse("CREATE TABLE `Orders` (`id` int NOT NULL AUTO_INCREMENT, total int) ENGINE=InnoDB;");
    assertEquals(1, syntaxErrors(parsed));
    CreateTable create = assertInstanceOf(CreateTable.class, only(parsed));
    assertEquals(QualifiedName.of("Orders"), create.table());
    assertEquals(List.of("id", "total"), create.columns().stream().map(c -> c.name()).toList());
  }

  @Test
  void rowsOfAnotherDialectAreStillChanged() {
    ParsedSql deleted = parse("DELETE FROM orders WHERE state = 'old' LIMIT 100");
    assertEquals(1, syntaxErrors(deleted));
    assertEquals(QualifiedName.of("orders"), assertInstanceOf(Delete.class, only(deleted)).table());

    Update update =
        assertInstanceOf(Update.class, only(parse("UPDATE `shop`.`orders` SET total = 1 LIMIT 5")));
    assertEquals(new QualifiedName("shop", "orders"), update.table());
    assertNull(update.where());
  }

  @Test
  void whatNoGrammarReadsIsLeftOut() {
    ParsedSql parsed = parse("DELETE FROM; SELECT 1");
    assertEquals(1, syntaxErrors(parsed));
    assertEquals(1, parsed.statements().size());
  }

  @Test
  void deepTextsAreNotTriedTwice() {
    ParsedSql parsed = parse("SELECT " + "(".repeat(40) + "1" + ")".repeat(40) + " LIMIT 1, 2");
    assertEquals(1, syntaxErrors(parsed));
    assertTrue(parsed.statements().isEmpty());
  }

  private static ParsedSql parse(String text) {
    return SqlParser.parse(SqlText.ofFile(text), Target.DEFAULT);
  }

  private static Operation only(ParsedSql parsed) {
    assertEquals(1, parsed.statements().size());
    assertEquals(1, parsed.statements().getFirst().operations().size());
    return parsed.statements().getFirst().operations().getFirst();
  }

  private static long syntaxErrors(ParsedSql parsed) {
    return parsed.problems().stream().filter(p -> p.kind() == Problem.Kind.SYNTAX).count();
  }
}
