package dev.lockstep.ast;

import java.util.List;

/** The statements of one direction of a migration, in the order they run. */
public record Script(Direction direction, TransactionMode transaction, List<Statement> statements) {
  public Script {
    statements = List.copyOf(statements);
  }
}
