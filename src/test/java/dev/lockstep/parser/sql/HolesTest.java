package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.Unknown;
import dev.lockstep.ast.Unmodelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL of which a part is not known. */
final class HolesTest {
  private static final Unknown UNKNOWN = new Unknown("a variable", new Span(100, 104));

  private static ParsedSql parse(String before, String after) {
    SqlText text =
        new SqlText.Builder().verbatim(before, 0).hole(UNKNOWN).verbatim(after, 104).build();
    return SqlParser.parse(text, Target.DEFAULT);
  }

  private static Operation only(ParsedSql parsed) {
    assertEquals(
        List.of(new Problem(Problem.Kind.OPAQUE, "a variable", new Span(100, 104))),
        parsed.problems());
    return parsed.statements().getFirst().operations().getFirst();
  }

  @Test
  void standsForAName() {
    TableOperation.AddColumn add =
        assertInstanceOf(
            TableOperation.AddColumn.class, only(parse("ALTER TABLE ", " ADD COLUMN a int")));
    assertTrue(add.table().hasHole());
    assertEquals(new Span(105, 121), add.span());
  }

  @Test
  void standsForPartOfAName() {
    TableOperation.DropTable drop =
        assertInstanceOf(TableOperation.DropTable.class, only(parse("DROP TABLE t_", "_x")));
    assertEquals("t_" + SqlText.HOLE + "_x", drop.table().name());
  }

  @Test
  void standsForAnExpression() {
    TableOperation.SetDefault set =
        assertInstanceOf(
            TableOperation.SetDefault.class, only(parse("ALTER TABLE t ALTER a SET DEFAULT ", "")));
    assertInstanceOf(Expression.Opaque.class, set.expression());
  }

  @Test
  void isNoSyntaxErrorAnywhereElse() {
    assertInstanceOf(Unmodelled.class, only(parse("CREATE TABLE t (a int) ", " WITH x")));
    assertInstanceOf(Unmodelled.class, only(parse("", "")));
  }
}
