package dev.lockstep.effect;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.BlockOperation.LibraryMigration;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
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
import dev.lockstep.schema.RelationKind;

/** Works out the {@link Effect} of a statement on the database as it stands before it. */
public final class Effects {
  private Effects() {}

  /** The effect of the whole statement. */
  public static Effect of(Statement statement, Database database) {
    Tally tally = new Tally(database, statement);
    refuseSeveralConcurrentDrops(statement, tally);
    for (Operation operation : statement.operations()) {
      add(operation, statement, tally);
    }
    return tally.effect();
  }

  /**
   * The effect of one operation of a statement, as if it stood alone but for its siblings' proofs.
   */
  public static Effect of(Operation operation, Statement statement, Database database) {
    Tally tally = new Tally(database, statement);
    refuseSeveralConcurrentDrops(statement, tally);
    add(operation, statement, tally);
    return tally.effect();
  }

  private static void refuseSeveralConcurrentDrops(Statement statement, Tally tally) {
    if (statement.operations().size() > 1
        && statement.operations().getFirst() instanceof DropIndex drop
        && drop.concurrently()) {
      tally.fail("0A000", "DROP INDEX CONCURRENTLY does not support dropping multiple objects");
    }
  }

  private static void add(Operation operation, Statement statement, Tally tally) {
    switch (operation) {
      case TableOperation o -> new TableEffects(tally, statement).add(o);
      case IndexOperation o -> new IndexEffects(tally).add(o);
      case ViewOperation o -> new ObjectEffects(tally).add(o);
      case SequenceOperation o -> new ObjectEffects(tally).add(o);
      case TypeOperation o -> new DataTypeEffects(tally).add(o);
      case RoutineOperation o -> {}
      case RuleOperation o -> new ObjectEffects(tally).add(o);
      case ObjectOperation o -> new ObjectEffects(tally).add(o);
      case DataOperation o -> new DataEffects(tally).add(o);
      case MaintenanceOperation o -> new DataEffects(tally).add(o);
      case TransactionOperation o -> {}
      case SessionOperation o -> new ObjectEffects(tally).add(o);
      case BlockOperation o -> {
        switch (o) {
          case DoBlock block -> addBlock(block, tally);
          case LibraryMigration library -> {}
        }
      }
      case Unmodelled o ->
          o.relations()
              .forEach(name -> tally.lock(name, RelationKind.TABLE, LockMode.ACCESS_SHARE));
    }
  }

  /** A block runs its statements one after the other, each on what the last one left. */
  private static void addBlock(DoBlock block, Tally tally) {
    for (Statement inner : block.statements()) {
      for (Operation operation : inner.operations()) {
        add(operation, inner, tally);
      }
    }
  }
}
