package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text at every span is the clause it is the span of. */
final class SpansTest {
  private final StringBuilder file = new StringBuilder("-- a file of everything\n");

  @Test
  void everySpanIsItsClause() throws IOException {
    List<StatementsTest.Entry> entries = StatementsTest.entries();
    entries.forEach(entry -> file.append("/* ; */ ").append(entry.sql()).append("\n ;\r\n"));
    List<Statement> statements = Readings.parse(file.toString()).statements();
    assertEquals(entries.size(), statements.size());
    for (int i = 0; i < entries.size(); i++) {
      Statement statement = statements.get(i);
      assertEquals(entries.get(i).sql(), statement.text());
      assertEquals(entries.get(i).sql(), at(statement.span()));
      statement.operations().forEach(operation -> operation(operation, statement.span()));
    }
  }

  @Test
  void spansLeadThroughTheMap() throws IOException {
    for (StatementsTest.Entry entry : StatementsTest.entries()) {
      Span whole = new Span(7, 9);
      SqlText generated = new SqlText.Builder().generated(entry.sql(), whole).build();
      for (Statement statement : SqlParser.parse(generated, Target.DEFAULT).statements()) {
        assertEquals(whole, statement.span());
        statement.operations().forEach(operation -> assertEquals(whole, operation.span()));
      }
    }
  }

  private String at(Span span) {
    return file.substring(span.start(), span.end());
  }

  private void operation(Operation operation, Span around) {
    assertTrue(around.encloses(operation.span()), () -> operation + " in " + at(around));
    List<Column> columns = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    switch (operation) {
      case TableOperation.CreateTable create -> {
        columns.addAll(create.columns());
        constraints.addAll(create.constraints());
      }
      case TableOperation.AddColumn add -> columns.add(add.column());
      case TableOperation.AddConstraint add -> constraints.add(add.constraint());
      case TableOperation.SetDefault set when set.expression() != null ->
          expression(set.expression(), operation.span());
      case TableOperation.AlterColumnType alter -> type(alter.type(), operation.span());
      default -> {}
    }
    columns.forEach(column -> column(column, operation.span()));
    constraints.forEach(constraint -> constraint(constraint, operation.span()));
  }

  private void column(Column column, Span around) {
    assertTrue(around.encloses(column.span()));
    assertTrue(at(column.span()).replace("\"", "").regionMatches(true, 0, column.name(), 0, 1));
    type(column.type(), column.span());
    column.constraints().forEach(constraint -> constraint(constraint, column.span()));
    Column.DefaultValue value = column.defaultValue();
    if (value != null) {
      assertTrue(at(value.span()).startsWith("DEFAULT "));
      expression(value.expression(), value.span());
    }
    if (column.notNull() != null) {
      assertTrue(at(column.notNull().span()).contains("NOT NULL"));
    }
    if (column.generated() != null) {
      assertTrue(at(column.generated().span()).startsWith("GENERATED ALWAYS AS ("));
      expression(column.generated().expression(), column.generated().span());
    }
    if (column.identity() != null) {
      assertTrue(at(column.identity().span()).contains("AS IDENTITY"));
    }
  }

  private void type(SqlType type, Span around) {
    if (type.name().isEmpty()) {
      return;
    }
    assertTrue(around.encloses(type.span()));
    String table = "CREATE TABLE t (c " + at(type.span()) + ")";
    TableOperation.CreateTable create =
        (TableOperation.CreateTable) Readings.one(table).operations().getFirst();
    assertTrue(create.columns().getFirst().type().sameAs(type), table);
  }

  private void constraint(Constraint constraint, Span around) {
    assertTrue(around.encloses(constraint.span()));
    String text = at(constraint.span());
    assertTrue(constraint.name() == null || text.startsWith("CONSTRAINT "), text);
    switch (constraint.definition()) {
      case Constraint.Check check -> {
        assertTrue(text.contains("CHECK ("), text);
        expression(check.expression(), constraint.span());
      }
      case Constraint.ForeignKey key -> assertTrue(text.contains("REFERENCES "), text);
      case Constraint.NotNull notNull -> assertTrue(text.contains("NOT NULL"), text);
      case Constraint.PrimaryKey key -> assertTrue(text.contains("PRIMARY KEY"), text);
      case Constraint.Unique unique -> assertTrue(text.contains("UNIQUE"), text);
      case Constraint.UsingIndex index -> assertTrue(text.contains("USING INDEX"), text);
      case Constraint.Exclude exclude -> assertTrue(text.contains("EXCLUDE"), text);
    }
  }

  private void expression(Expression expression, Span around) {
    assertTrue(around.encloses(expression.span()));
    assertEquals(expression.text(), at(expression.span()));
    expression.children().forEach(child -> expression(child, expression.span()));
  }
}
