package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.ViewOperation;
import java.util.List;

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
final class ViewParser {
  private final Clauses clauses;
  private final TokenCursor in;

  ViewParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE … VIEW. */
  Operation create(boolean orReplace, boolean temporary, boolean recursive, int from) {
    QualifiedName view = in.qualifiedName("a view");
    List<String> columns = in.optionalNameList("a column");
    clauses.options.optionalWith();
    in.expect("as");
    Query query = clauses.queries.read();
    if (in.accept("with")) {
      in.acceptAny("cascaded", "local");
      in.expect("check", "option");
    }
    return new ViewOperation.CreateView(
        view, orReplace, temporary, recursive, columns, query, in.spanFrom(from));
  }

  /** What follows CREATE MATERIALIZED VIEW. */
  Operation createMaterialized(int from) {
    boolean ifNotExists = clauses.options.ifNotExists();
    QualifiedName view = in.qualifiedName("a materialized view");
    List<String> columns = in.optionalNameList("a column");
    String method = in.accept("using") ? in.name("an access method") : null;
    List<StorageParameter> parameters = clauses.options.optionalWith();
    String tablespace = clauses.options.optionalTablespace();
    in.expect("as");
    Query query = clauses.queries.read();
    boolean withData = clauses.options.withData();
    return new ViewOperation.CreateMaterializedView(
        view,
        ifNotExists,
        columns,
        method,
        parameters,
        tablespace,
        query,
        withData,
        in.spanFrom(from));
  }
}
