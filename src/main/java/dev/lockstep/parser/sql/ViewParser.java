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
    int end = in.limit();
    if (in.tokenAt(end - 1).is("option") && in.tokenAt(end - 2).is("check")) {
      Token kind = in.tokenAt(end - 3);
      end -= kind.is("cascaded") || kind.is("local") ? 4 : 3;
    }
    Query query = clauses.queries.read(end);
    in.moveTo(in.limit());
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
    int end = in.limit();
    boolean withData = true;
    if (in.tokenAt(end - 1).is("data")) {
      boolean no = in.tokenAt(end - 2).is("no");
      if (in.tokenAt(end - (no ? 3 : 2)).is("with")) {
        withData = !no;
        end -= no ? 3 : 2;
      }
    }
    Query query = clauses.queries.read(end);
    in.moveTo(in.limit());
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
