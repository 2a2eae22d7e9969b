package dev.lockstep.ast;

import java.util.List;

/** Code that runs statements of its own. */
public sealed interface BlockOperation extends Operation {
  /**
   * DO; {@code statements} are the static ones of its body, in order, with their places; {@code
   * guarded} are those of them that a branch or a loop may pass over, or whose error a handler
   * catches; {@code unknowns} are what it runs that cannot be read; {@code handlesErrors} when it
   * catches exceptions; {@code commits} when it ends transactions of its own.
   */
  record DoBlock(
      String language,
      List<Statement> statements,
      List<Statement> guarded,
      List<Unknown> unknowns,
      boolean handlesErrors,
      boolean commits,
      Span span)
      implements BlockOperation {
    public DoBlock {
      statements = List.copyOf(statements);
      guarded = List.copyOf(guarded);
      unknowns = List.copyOf(unknowns);
    }
  }

  /** A library's own migration, run as a whole: {@code Oban.Migrations.up(version: 12)}. */
  record LibraryMigration(String library, String version, boolean up, Span span)
      implements BlockOperation {}
}
