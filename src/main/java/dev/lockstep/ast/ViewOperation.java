package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a view or materialized view. */
public sealed interface ViewOperation extends Operation {
  /** CREATE VIEW; {@code columns} is empty when the query names them. */
  record CreateView(
      QualifiedName view,
      boolean orReplace,
      boolean temporary,
      boolean recursive,
      List<String> columns,
      Query query,
      Span span)
      implements ViewOperation {
    public CreateView {
      columns = List.copyOf(columns);
    }
  }

  /** CREATE MATERIALIZED VIEW. */
  record CreateMaterializedView(
      QualifiedName view,
      boolean ifNotExists,
      List<String> columns,
      @Nullable String method,
      List<StorageParameter> parameters,
      @Nullable String tablespace,
      Query query,
      boolean withData,
      Span span)
      implements ViewOperation {
    public CreateMaterializedView {
      columns = List.copyOf(columns);
      parameters = List.copyOf(parameters);
    }
  }

  /** REFRESH MATERIALIZED VIEW. */
  record RefreshMaterializedView(
      QualifiedName view, boolean concurrently, boolean withData, Span span)
      implements ViewOperation {}

  /** DROP VIEW or DROP MATERIALIZED VIEW of one view. */
  record DropView(
      QualifiedName view, boolean materialized, boolean ifExists, boolean cascade, Span span)
      implements ViewOperation {}
}
