package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.ViewOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.schema.MultiPartName;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.create.table.ColumnDefinition;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL's grammar refuses, with the grammar of JSqlParser, which knows many
 * dialects: the error stands, but the replay still learns which table was made, filled or changed.
 * Nothing else of lockstep sees JSqlParser, and no class of it is loaded while all statements are
 * PostgreSQL's.
 */
final class JSqlParserAdapter {
  /** Longer or deeper texts are not worth the time that grammar may take over them. */
  private static final int LONGEST = 20_000;

  private static final int DEEPEST = 12;

  private final Span span;
  private final String text;

  private JSqlParserAdapter(String text, Span span) {
    this.text = text;
    this.span = span;
  }

  /**
   * The operations of one statement; none when that grammar refuses it too, or has no model of it.
   */
  static List<Operation> read(String text, Span span) {
    if (text.length() > LONGEST || depth(text) > DEEPEST) {
      return List.of();
    }
    try {
      Statement statement = new CCJSqlParser(new StringProvider(text)).Statement();
      Operation operation = new JSqlParserAdapter(text, span).operation(statement);
      return operation == null ? List.of() : List.of(operation);
    } catch (ParseException | RuntimeException refused) {
      // The generated parser reports bad input by unchecked exceptions of several kinds as well.
      return List.of();
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private @Nullable Operation operation(Statement statement) {
    return switch (statement) {
      case Insert insert ->
          new DataOperation.Insert(
              name(insert.getTable()),
              List.of(),
              insert.getSelect() == null || insert.getValues() != null,
              null,
              query(statement, name(insert.getTable())),
              span);
      case Update update ->
          new DataOperation.Update(
              name(update.getTable()),
              List.of(),
              List.of(),
              condition(update.getWhere()),
              query(statement, name(update.getTable())),
              span);
      case Delete delete ->
          new DataOperation.Delete(
              name(delete.getTable()),
              condition(delete.getWhere()),
              query(statement, name(delete.getTable())),
              span);
      case Select select -> new DataOperation.Select(query(select, null), null, false, span);
      case CreateView view ->
          view.isMaterialized()
              ? null
              : new ViewOperation.CreateView(
                  name(view.getView()),
                  view.isOrReplace(),
                  false,
                  false,
                  List.of(),
                  query(view.getSelect(), null),
                  span);
      case CreateTable create when create.getSelect() == null -> table(create);
      default -> null;
    };
  }

  private TableOperation.CreateTable table(CreateTable create) {
    List<Column> columns = new ArrayList<>();
    if (create.getColumnDefinitions() != null) {
      for (ColumnDefinition column : create.getColumnDefinitions()) {
        columns.add(Column.of(fold(column.getColumnName()), SqlType.of(fold(type(column)))));
      }
    }
    return new TableOperation.CreateTable(
        name(create.getTable()),
        TableOperation.Persistence.PERMANENT,
        create.isIfNotExists(),
        false,
        columns,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        false,
        null,
        List.of(),
        null,
        null,
        span);
  }

  private static String type(ColumnDefinition column) {
    return column.getColDataType() == null ? "unknown" : column.getColDataType().getDataType();
  }

  private Query query(Statement statement, @Nullable QualifiedName target) {
    List<QualifiedName> relations = new ArrayList<>();
    for (String printed : new TablesNamesFinder<Void>().getTables(statement)) {
      QualifiedName name = parse(printed);
      if (!name.equals(target)) {
        relations.add(name);
      }
    }
    return new Query(relations, List.of(), List.of(), List.of(), List.of(), false, text, span);
  }

  private @Nullable Expression condition(net.sf.jsqlparser.expression.@Nullable Expression where) {
    return where == null
        ? null
        : new Expression.Opaque(List.of(), List.of(), where.toString(), span);
  }

  private static QualifiedName name(Table table) {
    String schema = table.getSchemaName();
    return new QualifiedName(schema == null ? null : fold(schema), fold(table.getName()));
  }

  private static QualifiedName parse(String printed) {
    int dot = printed.lastIndexOf('.');
    return dot < 0
        ? QualifiedName.of(fold(printed))
        : new QualifiedName(
            fold(printed.substring(printed.lastIndexOf('.', dot - 1) + 1, dot)),
            fold(printed.substring(dot + 1)));
  }

  /** The identifier as PostgreSQL folds it; quotation marks of any dialect are taken off. */
  private static String fold(String identifier) {
    String bare = MultiPartName.unquote(identifier);
    return bare == null || bare.equals(identifier) ? identifier.toLowerCase(Locale.ROOT) : bare;
  }
}
