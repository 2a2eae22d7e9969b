package dev.lockstep.effect;

import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.SessionOperation.Discard;
import dev.lockstep.ast.SessionOperation.OtherSession;
import dev.lockstep.ast.SessionOperation.ResetParameter;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.ast.TransactionOperation.Release;
import dev.lockstep.ast.TransactionOperation.Rollback;
import dev.lockstep.ast.TransactionOperation.RollbackTo;
import dev.lockstep.ast.TransactionOperation.Savepoint;
import dev.lockstep.ast.TransactionOperation.SetMode;
import dev.lockstep.ast.TransactionOperation.TwoPhase;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import java.util.List;

/** Effects of transaction control and settings, which lock nothing but may be refused. */
final class SessionEffects {
  private final Tally tally;

  SessionEffects(Tally tally) {
    this.tally = tally;
  }

  void add(TransactionOperation operation) {
    switch (operation) {
      case Begin o -> {}
      case Commit o -> {}
      case Rollback o -> {}
      case Savepoint o -> {}
      case Release o -> needsSavepoint(o.name());
      case RollbackTo o -> needsSavepoint(o.name());
      case TwoPhase o -> {
        if (o.words().contains("PREPARED")) {
          tally.refusesTransaction();
        }
      }
      case SetMode o -> {
        if (o.words().equals("SET CONSTRAINTS IMMEDIATE")) {
          checkPending();
        }
      }
    }
  }

  /** What was deferred is checked now, which looks for the rows referred to. */
  private void checkPending() {
    OpenTransaction open = tally.database().transaction();
    for (int id : open == null ? List.<Integer>of() : List.copyOf(open.pending())) {
      Table table = tally.database().schema().table(id);
      if (table != null) {
        table.constraints().forEach(c -> tally.lockId(c.referenced(), LockMode.ROW_SHARE));
      }
    }
  }

  private void dropTemporary() {
    for (Relation relation : tally.database().schema().relations().values()) {
      if (tally.database().isTemporary(relation.name())) {
        tally.lock(relation, LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  private void needsSavepoint(String name) {
    OpenTransaction open = tally.database().transaction();
    if (open != null && !open.hasSavepoint(name)) {
      tally.fail("3B001", "savepoint \"" + name + "\" does not exist");
    }
  }

  void add(SessionOperation operation) {
    switch (operation) {
      case Discard o -> {
        if (o.what().equals("ALL")) {
          tally.refusesTransaction();
        }
        if (o.what().equals("TEMP")) {
          dropTemporary();
        }
      }
      case SetParameter o -> {}
      case ResetParameter o -> {}
      case OtherSession o -> {}
    }
  }
}
