package dev.lockstep.print;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.Like;
import dev.lockstep.ast.TableOperation.PartitionBy;
import dev.lockstep.ast.TableOperation.PartitionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE over several lines, one for each column and constraint. */
final class CreateTablePrinter {
  private static final Pattern SELECT_INTO =
      Pattern.compile("\\binto\\b", Pattern.CASE_INSENSITIVE);

  private CreateTablePrinter() {}

  /** The text, or null when the operation does not carry all of the statement. */
  static @Nullable String print(CreateTable create) {
    boolean selectInto =
        create.query() != null && SELECT_INTO.matcher(create.query().text()).find();
    if (create.foreign() || selectInto) {
      return null;
    }
    return head(create) + body(create) + clauses(create) + query(create);
  }

  private static String head(CreateTable create) {
    String persistence =
        switch (create.persistence()) {
          case PERMANENT -> "";
          case TEMPORARY -> "TEMPORARY ";
          case UNLOGGED -> "UNLOGGED ";
        };
    PartitionOf partition = create.partitionOf();
    return "CREATE "
        + persistence
        + "TABLE "
        + (create.ifNotExists() ? "IF NOT EXISTS " : "")
        + Names.quoted(create.table())
        + (partition == null ? "" : " PARTITION OF " + Names.quoted(partition.parent()))
        + (create.ofType() == null ? "" : " OF " + Names.quoted(create.ofType()));
  }

  private static String body(CreateTable create) {
    boolean typed = create.partitionOf() != null || create.ofType() != null;
    List<String> elements = new ArrayList<>();
    create.columns().forEach(column -> elements.add(element(create, column, typed)));
    create.likes().forEach(like -> elements.add(like(like)));
    create.constraints().forEach(it -> elements.add(Definitions.tableConstraint(it)));
    if (elements.isEmpty()) {
      return typed || create.query() != null ? "" : " ()";
    }
    if (create.query() != null) {
      return " (" + String.join(", ", elements) + ")";
    }
    return elements.stream().collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
  }

  private static String element(CreateTable create, Column column, boolean typed) {
    if (create.query() != null) {
      return Names.quoted(column.name());
    }
    if (!typed) {
      return Definitions.column(column);
    }
    String clauses = String.join(" ", Definitions.columnClauses(column));
    return (Names.quoted(column.name()) + " " + clauses).strip();
  }

  private static String like(Like like) {
    String options = String.join(" ", like.options());
    return "LIKE " + Names.quoted(like.source()) + (options.isEmpty() ? "" : " " + options);
  }

  /** What follows the columns, beginning with a blank. */
  static String clauses(CreateTable create) {
    StringBuilder text = new StringBuilder();
    if (create.partitionOf() != null) {
      text.append(' ').append(bound(create.partitionOf().bound()));
    }
    if (!create.inherits().isEmpty()) {
      text.append(" INHERITS (").append(Names.qualifiedList(create.inherits())).append(')');
    }
    if (create.partitionBy() != null) {
      text.append(' ').append(partitionBy(create.partitionBy()));
    }
    if (create.method() != null) {
      text.append(" USING ").append(Names.quoted(create.method()));
    }
    if (!create.parameters().isEmpty()) {
      text.append(" WITH (").append(Definitions.parameters(create.parameters())).append(')');
    }
    if (create.onCommit() != null) {
      text.append(" ON COMMIT ").append(create.onCommit());
    }
    if (create.tablespace() != null) {
      text.append(" TABLESPACE ").append(Names.quoted(create.tablespace()));
    }
    return text.toString();
  }

  private static String partitionBy(PartitionBy partition) {
    return "PARTITION BY "
        + partition.strategy().toUpperCase(Locale.ROOT)
        + " ("
        + Definitions.keys(partition.keys())
        + ")";
  }

  static String bound(Bound bound) {
    return bound.isDefault() ? "DEFAULT" : "FOR VALUES " + bound.text();
  }

  private static String query(CreateTable create) {
    return create.query() == null
        ? ""
        : " AS " + create.query().text() + (create.withData() ? "" : " WITH NO DATA");
  }
}
