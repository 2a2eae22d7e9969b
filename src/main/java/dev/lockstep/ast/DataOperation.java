package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reads or changes rows. */
public sealed interface DataOperation extends Operation {
  /**
   * INSERT; {@code valuesOnly} when its rows are literally VALUES or DEFAULT VALUES; {@code rows}
   * are those it spells out, null for others.
   */
  record Insert(
      QualifiedName table,
      List<String> columns,
      boolean valuesOnly,
      @Nullable InsertedRows rows,
      Query source,
      Span span)
      implements DataOperation {
    public Insert {
      columns = List.copyOf(columns);
    }
  }

  /**
   * UPDATE; {@code values} are those of {@code columns} where each is given one of its own, empty
   * otherwise; {@code where} is null when every row is meant.
   */
  record Update(
      QualifiedName table,
      List<String> columns,
      List<Expression> values,
      @Nullable Expression where,
      Query source,
      Span span)
      implements DataOperation {
    public Update {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }
  }

  /** DELETE; {@code where} is null when every row is meant. */
  record Delete(QualifiedName table, @Nullable Expression where, Query source, Span span)
      implements DataOperation {}

  /** MERGE (15). */
  record Merge(QualifiedName table, Query source, Span span) implements DataOperation {}

  /**
   * SELECT, VALUES or TABLE; {@code where} is the condition of a SELECT that is one part, {@code
   * locking} is FOR UPDATE or SHARE of any kind.
   */
  record Select(Query query, @Nullable Expression where, boolean locking, Span span)
      implements DataOperation {}

  /** COPY; {@code table} is null for COPY (query); {@code from} writes into the table. */
  record Copy(@Nullable QualifiedName table, boolean from, @Nullable Query query, Span span)
      implements DataOperation {}

  /** TRUNCATE of one table; a statement naming several has an operation for each. */
  record Truncate(
      QualifiedName table, boolean only, boolean restartIdentity, boolean cascade, Span span)
      implements DataOperation {}

  /** CALL of a procedure. */
  record Call(QualifiedName procedure, Span span) implements DataOperation {}
}
