package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a sequence. */
public sealed interface SequenceOperation extends Operation {
  /** CREATE SEQUENCE; {@code ownedBy} is {@code [schema, ] table, column}, empty for none. */
  record CreateSequence(
      QualifiedName sequence,
      boolean temporary,
      boolean ifNotExists,
      @Nullable SqlType type,
      List<String> ownedBy,
      String options,
      Span span)
      implements SequenceOperation {
    public CreateSequence {
      ownedBy = List.copyOf(ownedBy);
    }
  }

  /**
   * ALTER SEQUENCE with options; {@code ownedBy} is null when not said and empty for OWNED BY NONE;
   * {@code changesState} is true when any option other than OWNED BY is given.
   */
  record AlterSequence(
      QualifiedName sequence,
      boolean ifExists,
      @Nullable List<String> ownedBy,
      boolean changesState,
      String options,
      Span span)
      implements SequenceOperation {}

  /** DROP SEQUENCE of one sequence. */
  record DropSequence(QualifiedName sequence, boolean ifExists, boolean cascade, Span span)
      implements SequenceOperation {}
}
