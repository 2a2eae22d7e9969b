package dev.lockstep.source;

import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool sends to run one direction of a migration: each string as sent, the error it ends
 * with instead of going on (null when it does not), and what is not known of it.
 */
public record SentSql(List<String> statements, @Nullable String error, List<Unknown> unknown) {
  /** Nothing is sent. */
  static final SentSql NOTHING = new SentSql(List.of(), null, List.of());

  public SentSql {
    statements = List.copyOf(statements);
    unknown = List.copyOf(unknown);
  }

  /** Statements sent one by one as they are. */
  static SentSql of(List<Statement> statements) {
    return new SentSql(statements.stream().map(Statement::text).toList(), null, List.of());
  }
}
