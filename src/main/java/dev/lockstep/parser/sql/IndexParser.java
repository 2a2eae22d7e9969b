package dev.lockstep.parser.sql;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.StorageParameter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX, REINDEX and what only ALTER INDEX has. */
final class IndexParser {
  private final Clauses clauses;
  private final TokenCursor in;

  IndexParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE [UNIQUE] INDEX. */
  Operation create(boolean unique, int from) {
    boolean concurrently = in.accept("concurrently");
    boolean ifNotExists = clauses.options.ifNotExists();
    String name = in.at("on") ? null : in.name("an index or ON");
    in.expect("on");
    boolean only = in.accept("only");
    QualifiedName table = in.qualifiedName("a table");
    in.acceptOperator("*");
    String method = in.accept("using") ? in.name("an access method") : null;
    List<IndexKey> keys = clauses.keys.list();
    List<String> include = in.accept("include") ? included() : List.of();
    boolean notDistinct = clauses.constraints.nullsNotDistinct();
    List<StorageParameter> parameters = clauses.options.optionalWith();
    String tablespace = clauses.options.optionalTablespace();
    Expression where = in.accept("where") ? clauses.expressions.parse() : null;
    in.expectEnd();
    Index index =
        new Index(
            name,
            table,
            only,
            unique,
            method,
            keys,
            include,
            notDistinct,
            parameters,
            tablespace,
            where);
    return new IndexOperation.CreateIndex(index, concurrently, ifNotExists, in.spanFrom(from));
  }

  private List<String> included() {
    return clauses.keys.list().stream()
        .map(key -> String.valueOf(key.column() == null ? key.expression().text() : key.column()))
        .toList();
  }

  /** What follows REINDEX. */
  Operation reindex(int from) {
    boolean concurrently = false;
    String tablespace = null;
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      List<StorageParameter> options = clauses.options.list();
      concurrently = OptionParser.isOn(options, "concurrently");
      tablespace = value(options, "tablespace");
    }
    String word = in.expectAny("index", "table", "schema", "database", "system");
    IndexOperation.Reindex.Scope scope =
        IndexOperation.Reindex.Scope.valueOf(word.toUpperCase(Locale.ROOT));
    concurrently |= in.accept("concurrently");
    QualifiedName name = in.atEnd() ? null : in.qualifiedName("a name");
    in.expectEnd();
    return new IndexOperation.Reindex(scope, name, concurrently, tablespace, in.spanFrom(from));
  }

  private static @Nullable String value(List<StorageParameter> options, String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .map(StorageParameter::value)
        .findFirst()
        .orElse(null);
  }

  /** ALTER INDEX … ATTACH PARTITION and [NO] DEPENDS ON EXTENSION; null, and back, for the rest. */
  @Nullable Operation alter(int from) {
    int start = in.index();
    if (in.at("if") || in.at("all", "in")) {
      return null;
    }
    QualifiedName index = in.qualifiedName("an index");
    if (in.accept("attach", "partition")) {
      QualifiedName partition = in.qualifiedName("an index");
      in.expectEnd();
      return new IndexOperation.AttachIndexPartition(index, partition, in.spanFrom(from));
    }
    boolean no = in.at("no", "depends");
    if (no) {
      in.next();
    }
    if (in.accept("depends", "on", "extension")) {
      String extension = in.name("an extension");
      in.expectEnd();
      return new IndexOperation.IndexDependsOnExtension(index, extension, no, in.spanFrom(from));
    }
    in.moveTo(start);
    return null;
  }
}
