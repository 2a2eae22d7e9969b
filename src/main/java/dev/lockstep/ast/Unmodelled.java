package dev.lockstep.ast;

import java.util.List;

/**
 * A valid statement, or a part of one, that lockstep has no model of: its leading words in upper
 * case and the relations it surely names. It is reported as not analysed, never as clean.
 */
public record Unmodelled(String words, List<QualifiedName> relations, Span span)
    implements Operation {
  public Unmodelled {
    relations = List.copyOf(relations);
  }

  /** Whether such a statement surely makes and drops nothing. */
  public boolean readsOnly() {
    return switch (words) {
      case "EXPLAIN", "SHOW", "FETCH", "MOVE", "LISTEN", "NOTIFY", "UNLISTEN" -> true;
      default -> false;
    };
  }
}
