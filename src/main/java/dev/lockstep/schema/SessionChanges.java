package dev.lockstep.schema;

import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.SessionOperation.*;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TransactionOperation.*;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePSet;

/** What transaction control and settings change. */
final class SessionChanges {
  private final Draft draft;

  SessionChanges(Draft draft) {
    this.draft = draft;
  }

  void apply(SessionOperation operation) {
    switch (operation) {
      case SetParameter o -> {
        if (!o.local() || draft.transaction != null) {
          draft.session = draft.session.with(o.name(), o.values(), o.local());
        }
      }
      case ResetParameter o -> draft.session = draft.session.without(o.name());
      case Discard o -> {
        if (o.what().equals("ALL")) {
          draft.session = Session.FRESH;
        }
      }
      case OtherSession o -> {}
    }
  }

  void apply(TransactionOperation operation) {
    switch (operation) {
      case Begin o -> begin(OpenTransaction.Opener.EXPLICIT);
      case Commit o -> commit(o.chain());
      case Rollback o -> rollback(o.chain());
      case Savepoint o -> {
        if (draft.transaction != null) {
          draft.transaction = draft.transaction.savepoint(o.name(), draft.schema, draft.session);
        }
      }
      case Release o -> cut(o.name(), false);
      case RollbackTo o -> rollbackTo(o.name());
      case TwoPhase o -> {
        if (o.words().startsWith("PREPARE")) {
          commit(false);
        }
      }
      case SetMode o -> {
        if (draft.transaction != null && o.words().equals("SET CONSTRAINTS IMMEDIATE")) {
          draft.transaction = draft.transaction.withPending(HashTreePSet.empty());
        }
      }
    }
  }

  void begin(OpenTransaction.Opener opener) {
    if (draft.transaction == null
        || draft.transaction.opener() == OpenTransaction.Opener.IMPLICIT) {
      draft.transaction =
          OpenTransaction.begin(opener, ++draft.transactions, draft.schema, draft.session);
    }
  }

  void commit(boolean chain) {
    if (draft.transaction == null) {
      return;
    }
    OpenTransaction.Opener opener = draft.transaction.opener();
    draft.transaction = null;
    draft.session = draft.session.afterTransaction();
    if (chain) {
      begin(opener);
    }
  }

  private void rollback(boolean chain) {
    OpenTransaction open = draft.transaction;
    if (open == null) {
      return;
    }
    draft.schema = open.schemaBefore();
    draft.session = open.sessionBefore();
    draft.transaction = null;
    if (chain) {
      begin(open.opener());
    }
  }

  private void rollbackTo(String name) {
    OpenTransaction open = draft.transaction;
    OpenTransaction.Savepoint savepoint = open == null ? null : open.find(name);
    if (open == null || savepoint == null) {
      return;
    }
    draft.schema = savepoint.schema();
    draft.session = savepoint.session();
    draft.transaction = open.backTo(savepoint);
    cut(name, true);
  }

  /** Forgets the savepoints from the newest of that name on, keeping that one if asked to. */
  private void cut(String name, boolean keep) {
    OpenTransaction open = draft.transaction;
    if (open == null) {
      return;
    }
    List<OpenTransaction.Savepoint> left = new ArrayList<>(open.savepoints());
    for (int i = left.size() - 1; i >= 0; i--) {
      if (left.get(i).name().equals(name)) {
        draft.transaction = open.withSavepoints(left.subList(0, keep ? i + 1 : i));
        return;
      }
    }
  }
}
