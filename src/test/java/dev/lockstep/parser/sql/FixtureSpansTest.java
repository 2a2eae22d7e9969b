package dev.lockstep.parser.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Judge;
import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.parser.elixir.ElixirParser;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every place in every fixture must be. A part lies within its whole and beside its siblings.
 * In SQL the text at a place, read by itself, is that part again; in Ecto it is a whole Elixir
 * expression (or one that begins within a string), or SQL that stands in the file.
 */
final class FixtureSpansTest {
  private static final Path FIXTURES = Path.of("test-fixtures");
  private static final Pattern INTERPOLATION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern TEMPLATE = Pattern.compile("%(\\d+\\$)?[ILs]|'\\s*\\|\\|");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @TestFactory
  Stream<DynamicTest> sql() throws IOException {
    return files(".sql")
        .map(
            file ->
                DynamicTest.dynamicTest(file.toString(), () -> new SqlFile(read(file)).check()));
  }

  @TestFactory
  Stream<DynamicTest> ecto() throws IOException {
    return files(".exs")
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> checkEcto(file)));
  }

  private static Stream<Path> files(String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(FIXTURES)) {
      files = walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    assertTrue(files.size() > 50, () -> files.size() + " files end in " + ending);
    return files.stream().filter(file -> !file.toString().contains("encodings"));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static void checkEcto(Path file) throws IOException {
    String text = read(file);
    if (!isElixir(text)) {
      return;
    }
    Judge.Text migration =
        new Judge.Text(file.getFileName().toString(), text, TransactionMode.MIGRATION);
    for (Migration read : new Judge(Target.DEFAULT, List.of(migration)).migrations()) {
      List<Statement> statements = new ArrayList<>(read.up().statements());
      if (read.rollback() instanceof Rollback.Defined(var down)) {
        statements.addAll(down.statements());
      }
      for (Statement statement : statements) {
        Places.check(
            statement.operations(),
            statement.span(),
            (part, span) -> {
              String there = text.substring(span.start(), span.end());
              assertTrue(
                  isSqlOf(there.replace("\\\"", "\""), statement)
                      || isElixir(there)
                      || isElixir('"' + there),
                  () -> part + " is at: " + there);
            });
      }
    }
  }

  private static boolean isElixir(String text) {
    return ElixirParser.parse(text).problems().isEmpty();
  }

  /** Whether the text, with anything in place of its interpolations, stands in the statement. */
  private static boolean isSqlOf(String there, Statement statement) {
    String pattern =
        Stream.of(INTERPOLATION.split(there, -1))
            .map(piece -> Pattern.quote(SPACE.matcher(piece).replaceAll(" ")))
            .collect(Collectors.joining(".*"));
    String sent = SPACE.matcher(statement.text()).replaceAll(" ");
    return Pattern.compile(pattern).matcher(sent).find();
  }

  /** Told of every part that has a place. */
  private interface Visitor {
    void visit(Record part, Span span);
  }

  /** Walks through the records that an operation is made of. */
  private static final class Places {
    private Places() {}

    static void check(Object value, Span around, Visitor visitor) {
      switch (value) {
        case List<?> parts -> parts.forEach(part -> check(part, around, visitor));
        case Record part -> {
          Span own = own(part);
          if (own != null) {
            assertTrue(around.encloses(own), () -> part + " is outside of " + around);
            visitor.visit(part, own);
          }
          for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object child = get(part, component);
            if (child != null && child != own) {
              check(child, own == null ? around : own, visitor);
            }
          }
        }
        default -> {}
      }
    }

    static Span own(Record part) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        if (component.getType() == Span.class && get(part, component) instanceof Span span) {
          return span.isSynthetic() ? null : span;
        }
      }
      return null;
    }

    private static Object get(Record part, RecordComponent component) {
      try {
        return component.getAccessor().invoke(part);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(component.toString(), e);
      }
    }
  }

  /** One file of SQL. */
  private record SqlFile(String text) {
    void check() {
      Span before = new Span(0, 0);
      for (Statement statement : Readings.parse(text).statements()) {
        Span last = before;
        assertTrue(statement.span().start() >= last.end(), () -> last + " overlaps " + statement);
        before = statement.span();
        statement(statement);
        Places.check(statement.operations(), statement.span(), (part, span) -> part(part));
      }
    }

    private String at(Span span) {
      return text.substring(span.start(), span.end());
    }

    /** The statement and each of its actions, read by themselves. */
    private void statement(Statement statement) {
      assertEquals(statement.text(), at(statement.span()));
      List<Operation> operations = statement.operations();
      assertEquals(print(operations), print(alone(statement.text())));
      if (isAlterTable(operations)) {
        Span first = operations.getFirst().span();
        String target = text.substring(statement.span().start(), first.start());
        for (Operation action : operations) {
          assertEquals(print(List.of(action)), print(alone(target + at(action.span()))));
        }
      }
    }

    private static boolean isAlterTable(List<Operation> operations) {
      return operations.stream()
          .allMatch(
              operation ->
                  operation instanceof TableOperation
                      && !(operation instanceof CreateTable)
                      && !(operation instanceof DropTable));
    }

    private void part(Record part) {
      switch (part) {
        case Statement inner -> stands(inner.text(), inner.span());
        case Expression expression -> stands(expression.text(), expression.span());
        case SqlType type when !type.name().isEmpty() ->
            same(type, table("c " + at(type.span())).columns().getFirst().type());
        case Column column -> column(column);
        case CreateTable create ->
            create
                .constraints()
                .forEach(each -> same(each, table(at(each.span())).constraints().getFirst()));
        case AddConstraint add -> same(add.constraint(), added(at(add.constraint().span())));
        case CreateIndex create ->
            create.index().keys().forEach(key -> same(key, key(at(key.span()))));
        default -> {}
      }
    }

    /** The text stands there, or a template of it for {@code format}, of one piece or more. */
    private void stands(String expected, Span span) {
      String there = at(span);
      Matcher template = TEMPLATE.matcher(there);
      if (template.find()) {
        String first = there.substring(0, template.start());
        assertTrue(expected.startsWith(first), () -> expected + " is at: " + there);
      } else {
        assertEquals(expected, there);
      }
    }

    private void column(Column column) {
      Span type = column.type().span();
      boolean typed = !column.type().name().isEmpty();
      String whole = at(column.span());
      same(column, (typed ? table(whole) : ofType(whole)).columns().getFirst());
      if (typed) {
        String bare = text.substring(column.span().start(), type.end());
        column
            .constraints()
            .forEach(
                each -> {
                  Column with = table(bare + " " + at(each.span())).columns().getFirst();
                  same(each, with.constraints().getFirst());
                });
      }
    }

    private static void same(Record expected, Record actual) {
      assertEquals(Readings.print(expected), Readings.print(actual));
    }

    private static List<String> print(List<Operation> operations) {
      return operations.stream().map(Readings::print).toList();
    }

    private static List<Operation> alone(String sql) {
      return Readings.one(sql).operations();
    }

    private static CreateTable table(String element) {
      return (CreateTable) alone("CREATE TABLE t (" + element + ")").getFirst();
    }

    private static CreateTable ofType(String element) {
      return (CreateTable) alone("CREATE TABLE t OF y (" + element + ")").getFirst();
    }

    private static Constraint added(String constraint) {
      return ((AddConstraint) alone("ALTER TABLE t ADD " + constraint).getFirst()).constraint();
    }

    private static IndexKey key(String key) {
      CreateIndex create = (CreateIndex) alone("CREATE INDEX ON t (" + key + ")").getFirst();
      return create.index().keys().getFirst();
    }
  }
}
