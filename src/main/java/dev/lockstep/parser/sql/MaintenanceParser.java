package dev.lockstep.parser.sql;

import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.ViewOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** VACUUM, ANALYZE, CLUSTER, LOCK and REFRESH MATERIALIZED VIEW. */
final class MaintenanceParser {
  private final Clauses clauses;
  private final TokenCursor in;

  MaintenanceParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows VACUUM. */
  Operation vacuum(int from) {
    boolean full;
    boolean analyze;
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      List<StorageParameter> options = clauses.options.list();
      full = OptionParser.isOn(options, "full");
      analyze = OptionParser.isOn(options, "analyze") || OptionParser.isOn(options, "analyse");
    } else {
      full = in.accept("full");
      in.accept("freeze");
      in.accept("verbose");
      analyze = in.acceptAny("analyze", "analyse") != null;
    }
    return new MaintenanceOperation.Vacuum(full, analyze, relations(), in.spanFrom(from));
  }

  /** What follows ANALYZE. */
  Operation analyze(int from) {
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      clauses.options.list();
    } else {
      in.accept("verbose");
    }
    return new MaintenanceOperation.Analyze(relations(), in.spanFrom(from));
  }

  private List<QualifiedName> relations() {
    List<QualifiedName> tables = new ArrayList<>();
    if (in.atEnd()) {
      return tables;
    }
    do {
      in.accept("only");
      tables.add(in.qualifiedName("a table"));
      in.acceptOperator("*");
      in.optionalNameList("a column");
    } while (in.accept(TokenKind.COMMA));
    in.expectEnd();
    return tables;
  }

  /** What follows CLUSTER, also in its old spelling {@code CLUSTER index ON table}. */
  Operation cluster(int from) {
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      clauses.options.list();
    } else {
      in.accept("verbose");
    }
    QualifiedName table = null;
    String index = null;
    if (!in.atEnd()) {
      table = in.qualifiedName("a table");
      if (in.accept("using")) {
        index = in.name("an index");
      } else if (in.accept("on")) {
        index = table.name();
        table = in.qualifiedName("a table");
      }
    }
    in.expectEnd();
    return new MaintenanceOperation.Cluster(table, index, in.spanFrom(from));
  }

  /** What follows LOCK. */
  List<Operation> lock(int from) {
    in.accept("table");
    record Named(QualifiedName name, boolean only, int from, int to) {}
    List<Named> tables = new ArrayList<>();
    do {
      int start = in.index();
      boolean only = in.accept("only");
      QualifiedName name = in.qualifiedName("a table");
      in.acceptOperator("*");
      tables.add(new Named(name, only, start, in.index()));
    } while (in.accept(TokenKind.COMMA));
    String mode = in.accept("in") ? mode() : "ACCESS EXCLUSIVE";
    boolean nowait = in.accept("nowait");
    in.expectEnd();
    List<Operation> operations = new ArrayList<>();
    for (Named table : tables) {
      operations.add(
          new MaintenanceOperation.LockTable(
              table.name,
              table.only,
              mode,
              nowait,
              tables.size() == 1 ? in.spanFrom(from) : in.span(table.from, table.to)));
    }
    return operations;
  }

  private String mode() {
    StringBuilder words = new StringBuilder();
    switch (in.expectAny("access", "row", "share", "exclusive")) {
      case "access" -> words.append("ACCESS ").append(in.expectAny("share", "exclusive"));
      case "row" -> words.append("ROW ").append(in.expectAny("share", "exclusive"));
      case "share" -> {
        words.append("SHARE");
        if (in.accept("update", "exclusive")) {
          words.append(" UPDATE EXCLUSIVE");
        } else if (in.accept("row", "exclusive")) {
          words.append(" ROW EXCLUSIVE");
        }
      }
      default -> words.append("EXCLUSIVE");
    }
    in.expect("mode");
    return words.toString().toUpperCase(Locale.ROOT);
  }

  /** What follows REFRESH. */
  Operation refresh(int from) {
    in.expect("materialized", "view");
    boolean concurrently = in.accept("concurrently");
    QualifiedName view = in.qualifiedName("a materialized view");
    boolean withData = true;
    if (in.accept("with")) {
      withData = !in.accept("no");
      in.expect("data");
    }
    in.expectEnd();
    return new ViewOperation.RefreshMaterializedView(
        view, concurrently, withData, in.spanFrom(from));
  }
}
