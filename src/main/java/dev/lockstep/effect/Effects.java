package dev.lockstep.effect;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.BlockOperation.LibraryMigration;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import java.util.List;
import java.util.regex.Pattern;

/** Works out the {@link Effect} of a statement on the database as it stands before it. */
public final class Effects {
  private Effects() {}

  /** The effect of the whole statement. */
  public static Effect of(Statement statement, Database database) {
    return of(ActionOrder.of(statement.operations()), statement, database, false);
  }

  /**
   * The same where the history is all there is of the database. If it has made all that it used so
   * far, what it never made is not there; a statement that fails for want of it keeps the locks it
   * would take.
   */
  public static Effect inWhole(Statement statement, Database database) {
    Effect effect = of(statement, database);
    if (!database.isWhole()) {
      return effect;
    }
    // The server's own default (manual 20.11.2), which decides what TIMESTAMP becomes.
    Database server = database.withDefault("timezone", "GMT");
    Effect whole = of(ActionOrder.of(statement.operations()), statement, server, true);
    Effect.Failure failure = whole.failure();
    return failure == null ? whole : effect.failing(failure.sqlstate(), failure.message());
  }

  /**
   * The effect of one operation of a statement, as if it stood alone but for its siblings' proofs.
   */
  public static Effect of(Operation operation, Statement statement, Database database) {
    return of(List.of(operation), statement, database, false);
  }

  private static Effect of(
      List<Operation> operations, Statement statement, Database database, boolean whole) {
    Tally tally = new Tally(database, statement, whole);
    Database now = database;
    boolean chained = operations.size() > 1;
    for (Operation operation : operations) {
      tally.at(now);
      Syntax.check(operation, tally);
      add(operation, statement, tally);
      if (whole) {
        new Absences(tally).check(operation);
      }
      if (chained) {
        now = now.after(single(operation, statement));
        if (operation instanceof CreateSchema made) {
          now = now.within(made.schema());
        }
      }
    }
    tally.at(database);
    // What CREATE SCHEMA makes along with the schema is named as seen from outside.
    boolean within = operations.getFirst() instanceof CreateSchema;
    NewIndexes.build(operations, chained && !within ? now : null, tally);
    NewLabels.check(operations, statement, tally);
    PendingTriggers.check(operations, tally);
    if (whole) {
      RowErrors.check(operations, database, tally);
    }
    return tally.effect();
  }

  private static Statement single(Operation operation, Statement statement) {
    return new Statement(
        List.of(operation), statement.text(), statement.span(), statement.origin());
  }

  static void add(Operation operation, Statement statement, Tally tally) {
    switch (operation) {
      case TableOperation o -> new TableEffects(tally, statement).add(o);
      case IndexOperation o -> new IndexEffects(tally).add(o);
      case ViewOperation o -> new ViewEffects(tally).add(o);
      case SequenceOperation o -> new SequenceEffects(tally).add(o);
      case TypeOperation o -> new DataTypeEffects(tally).add(o);
      case RoutineOperation o -> new RoutineEffects(tally).add(o);
      case RuleOperation o -> new RuleEffects(tally).add(o);
      case ObjectOperation o -> new ObjectEffects(tally).add(o);
      case DataOperation o -> new DataEffects(tally).add(o);
      case MaintenanceOperation o -> new MaintenanceEffects(tally).add(o);
      case TransactionOperation o -> new SessionEffects(tally).add(o);
      case SessionOperation o -> new SessionEffects(tally).add(o);
      case BlockOperation o -> {
        switch (o) {
          case DoBlock block -> addBlock(block, tally);
          case LibraryMigration library -> {}
        }
      }
      case Unmodelled o -> {
        boolean explains = o.words().equals("EXPLAIN");
        for (QualifiedName name : o.relations()) {
          tally.lockTree(name, !explains, explains ? planned(name, tally) : unmodelled(o));
        }
      }
    }
  }

  /** An action of ALTER TABLE that is not known is taken for one that locks as most do. */
  private static LockMode unmodelled(Unmodelled operation) {
    return operation.words().startsWith("ALTER ")
        ? LockMode.ACCESS_EXCLUSIVE
        : LockMode.ACCESS_SHARE;
  }

  /** What is planned is locked as if it ran (EXPLAIN). */
  private static LockMode planned(QualifiedName name, Tally tally) {
    boolean writes =
        Pattern.compile(
                "(?i)\\b(?:update|delete\\s+from|(?:insert|merge)\\s+into)\\s+(?:only\\s+)?"
                    + Pattern.quote(name.toString())
                    + "\\b")
            .matcher(tally.text())
            .find();
    return writes ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE;
  }

  /**
   * Whether a statement of a block runs: one that a branch may pass over, or whose error a handler
   * catches, is there for when it can succeed.
   */
  public static boolean runs(Statement inner, DoBlock block, Database now) {
    return !block.guarded().contains(inner) || of(inner, now).failure() == null;
  }

  /** A block runs its statements one after the other, each on what the last one left. */
  private static void addBlock(DoBlock block, Tally tally) {
    Database before = tally.database();
    Database now = before;
    for (Statement inner : block.statements()) {
      if (!runs(inner, block, now)) {
        continue;
      }
      tally.at(now);
      for (Operation operation : inner.operations()) {
        add(operation, inner, tally);
      }
      Database after = now.after(inner);
      NewIndexes.build(inner.operations(), after, tally);
      now = after;
    }
    tally.at(before);
  }
}
