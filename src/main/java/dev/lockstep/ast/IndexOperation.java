package dev.lockstep.ast;

import org.jspecify.annotations.Nullable;

/**
 * What is done to an index by statements of its own (ALTER INDEX … RENAME is a table operation).
 */
public sealed interface IndexOperation extends Operation {
  /** CREATE INDEX. */
  record CreateIndex(Index index, boolean concurrently, boolean ifNotExists, Span span)
      implements IndexOperation {}

  /** DROP INDEX of one index; a statement naming several has an operation for each. */
  record DropIndex(
      QualifiedName index, boolean concurrently, boolean ifExists, boolean cascade, Span span)
      implements IndexOperation {}

  /** REINDEX; {@code name} is null for the database or system one is connected to. */
  record Reindex(
      Scope scope,
      @Nullable QualifiedName name,
      boolean concurrently,
      @Nullable String tablespace,
      Span span)
      implements IndexOperation {
    /** How much is rebuilt. */
    public enum Scope {
      INDEX,
      TABLE,
      SCHEMA,
      DATABASE,
      SYSTEM
    }
  }

  /** ALTER INDEX … ATTACH PARTITION. */
  record AttachIndexPartition(QualifiedName index, QualifiedName partition, Span span)
      implements IndexOperation {}

  /** ALTER INDEX … [NO] DEPENDS ON EXTENSION. */
  record IndexDependsOnExtension(QualifiedName index, String extension, boolean no, Span span)
      implements IndexOperation {}

  /** ALTER INDEX … ALTER COLUMN n SET STATISTICS. */
  record SetIndexStatistics(
      QualifiedName index, boolean ifExists, String column, String value, Span span)
      implements IndexOperation {}
}
