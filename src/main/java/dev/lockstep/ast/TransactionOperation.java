package dev.lockstep.ast;

/** Transaction control. */
public sealed interface TransactionOperation extends Operation {
  /** BEGIN or START TRANSACTION. */
  record Begin(Span span) implements TransactionOperation {}

  /** COMMIT or END; {@code chain} begins the next at once. */
  record Commit(boolean chain, Span span) implements TransactionOperation {}

  /** ROLLBACK or ABORT; {@code chain} begins the next at once. */
  record Rollback(boolean chain, Span span) implements TransactionOperation {}

  /** SAVEPOINT. */
  record Savepoint(String name, Span span) implements TransactionOperation {}

  /** RELEASE SAVEPOINT. */
  record Release(String name, Span span) implements TransactionOperation {}

  /** ROLLBACK TO SAVEPOINT. */
  record RollbackTo(String name, Span span) implements TransactionOperation {}

  /** PREPARE TRANSACTION, COMMIT PREPARED, ROLLBACK PREPARED: {@code words} says which. */
  record TwoPhase(String words, Span span) implements TransactionOperation {}

  /** SET TRANSACTION, SET SESSION CHARACTERISTICS, SET CONSTRAINTS: {@code words} says which. */
  record SetMode(String words, Span span) implements TransactionOperation {}
}
