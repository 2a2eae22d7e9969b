package dev.lockstep.parser.sql;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TransactionOperation;
import java.util.Locale;

/** Transaction control. */
final class TransactionParser {
  private final TokenCursor in;

  TransactionParser(TokenCursor in) {
    this.in = in;
  }

  /** What follows BEGIN or START. */
  Operation begin(boolean start, int from) {
    if (start) {
      in.expect("transaction");
    } else {
      in.acceptAny("work", "transaction");
    }
    modes();
    in.expectEnd();
    return new TransactionOperation.Begin(in.spanFrom(from));
  }

  private void modes() {
    while (!in.atEnd()) {
      if (in.accept("isolation", "level")) {
        if (in.acceptAny("serializable") == null
            && !in.accept("repeatable", "read")
            && !in.accept("read", "committed")) {
          in.expect("read", "uncommitted");
        }
      } else if (in.accept("read")) {
        in.expectAny("only", "write");
      } else if (in.accept("not", "deferrable") || in.accept("deferrable")) {
        in.accept(TokenKind.COMMA);
        continue;
      } else {
        return;
      }
      in.accept(TokenKind.COMMA);
    }
  }

  /** What follows COMMIT or END. */
  Operation commit(int from) {
    if (in.accept("prepared")) {
      return twoPhase("COMMIT PREPARED", from);
    }
    boolean chain = chain();
    return new TransactionOperation.Commit(chain, in.spanFrom(from));
  }

  /** What follows ROLLBACK or ABORT. */
  Operation rollback(int from) {
    if (in.accept("prepared")) {
      return twoPhase("ROLLBACK PREPARED", from);
    }
    int start = in.index();
    in.acceptAny("work", "transaction");
    if (in.accept("to")) {
      in.accept("savepoint");
      String name = in.notReservedName("a savepoint");
      in.expectEnd();
      return new TransactionOperation.RollbackTo(name, in.spanFrom(from));
    }
    in.moveTo(start);
    boolean chain = chain();
    return new TransactionOperation.Rollback(chain, in.spanFrom(from));
  }

  private boolean chain() {
    in.acceptAny("work", "transaction");
    boolean chain = false;
    if (in.accept("and")) {
      chain = !in.accept("no");
      in.expect("chain");
    }
    in.expectEnd();
    return chain;
  }

  Operation savepoint(int from) {
    String name = in.notReservedName("a savepoint");
    in.expectEnd();
    return new TransactionOperation.Savepoint(name, in.spanFrom(from));
  }

  Operation release(int from) {
    in.accept("savepoint");
    String name = in.notReservedName("a savepoint");
    in.expectEnd();
    return new TransactionOperation.Release(name, in.spanFrom(from));
  }

  /** What follows PREPARE TRANSACTION and its kin. */
  Operation twoPhase(String words, int from) {
    in.string("a transaction's name");
    in.expectEnd();
    return new TransactionOperation.TwoPhase(words, in.spanFrom(from));
  }

  /** SET TRANSACTION and SET SESSION CHARACTERISTICS AS TRANSACTION, after those words. */
  Operation setMode(String words, int from) {
    if (in.accept("snapshot")) {
      in.string("a snapshot");
    } else {
      modes();
    }
    in.expectEnd();
    return new TransactionOperation.SetMode(words.toUpperCase(Locale.ROOT), in.spanFrom(from));
  }

  /** What follows SET CONSTRAINTS. */
  Operation setConstraints(int from) {
    if (!in.accept("all")) {
      in.qualifiedNames("a constraint");
    }
    String when = in.expectAny("deferred", "immediate");
    in.expectEnd();
    String words = "SET CONSTRAINTS " + when.toUpperCase(Locale.ROOT);
    return new TransactionOperation.SetMode(words, in.spanFrom(from));
  }
}
