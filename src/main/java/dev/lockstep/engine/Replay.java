package dev.lockstep.engine;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.Effects;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a history statement by statement on a database of which nothing is known at first, and asks
 * the rules about the migrations that are judged.
 */
public final class Replay {
  private final Set<String> unreleased;
  private final List<Rule> rules;
  private final List<RawFinding> found = new ArrayList<>();
  private Database database;
  private boolean isHistoryKnown = true;

  private Replay(Set<String> unreleased, Database database, List<Rule> rules) {
    this.unreleased = unreleased;
    this.rules = rules;
    this.database = database;
  }

  /** Judges the history for the target by the rules. */
  public static Judgement judge(History history, Target target, List<Rule> rules) {
    return new Replay(history.unreleased(), Database.unknown(target), rules).judge(history);
  }

  /** Judges a history that runs in the place of a migration, after all that ran before that one. */
  public static Judgement judgeInstead(
      MigrationContext replaced, History history, List<Rule> rules) {
    Replay replay = new Replay(history.unreleased(), replaced.before(), rules);
    replay.isHistoryKnown = replaced.isHistoryKnown();
    return replay.judge(history);
  }

  private Judgement judge(History history) {
    List<MigrationContext> judged = new ArrayList<>();
    for (Migration migration : history.migrations()) {
      if (history.judged().contains(migration.path())) {
        judged.add(judge(migration));
      } else {
        run(migration);
      }
      isHistoryKnown &= isKnown(migration);
    }
    askHistory(judged);
    return new Judgement(found, judged);
  }

  /** Whether it is known what all of its statements do to the schema. */
  private static boolean isKnown(Migration migration) {
    return migration.problems().isEmpty()
        && migration.up().statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .noneMatch(it -> it instanceof Unmodelled || it instanceof BlockOperation);
  }

  private boolean isReleased(Migration migration) {
    return !unreleased.contains(migration.path());
  }

  private void run(Migration migration) {
    database = database.enter(migration, migration.up(), isReleased(migration));
    for (Statement statement : migration.up().statements()) {
      database = database.presuming(statement).after(statement);
    }
    database = database.leave();
  }

  private MigrationContext judge(Migration migration) {
    Script script = migration.up();
    MigrationScope scope = new MigrationScope(migration, script);
    Database before = database;
    database = database.enter(migration, script, isReleased(migration));
    List<StatementContext> statements = new ArrayList<>();
    List<StatementContext> together = new ArrayList<>();
    int index = 0;
    for (Statement statement : script.statements()) {
      boolean wasOpen = database.inTransaction();
      int first = statements.size();
      judge(statement, scope, false, index++, statements);
      List<StatementContext> now = statements.subList(first, statements.size());
      together.addAll(now);
      if (!database.inTransaction() || !wasOpen) {
        askTransaction(together, scope, wasOpen);
        together.clear();
        if (database.inTransaction()) {
          together.addAll(now);
        }
      }
    }
    askTransaction(together, scope, database.inTransaction());
    database = database.leave();
    MigrationContext whole =
        new MigrationContext(
            scope, statements, before, database, rollBack(migration), isHistoryKnown);
    for (Rule rule : rules) {
      if (rule instanceof MigrationRule migrationRule) {
        Findings out = new Findings(rule, scope, null, Span.SYNTHETIC);
        migrationRule.check(whole, out);
        found.addAll(out.taken());
      }
    }
    return whole;
  }

  /** Undoes the migration just run; the history goes on as if that had not been done. */
  private @Nullable RollbackRun rollBack(Migration migration) {
    if (!(migration.rollback() instanceof Rollback.Defined defined)) {
      return null;
    }
    MigrationScope scope = new MigrationScope(migration, defined.script());
    List<StatementContext> statements = new ArrayList<>();
    Database now = database.enter(migration, defined.script());
    for (Statement statement : defined.script().statements()) {
      Effect effect = Effects.of(statement, now);
      statements.add(new StatementContext(statement, effect, now, scope, false, statements.size()));
      now = now.after(statement).holding(effect.locks(), now, statement.span());
    }
    return new RollbackRun(statements, now.leave());
  }

  /** Judges a statement, and those of a block inside it, and goes on to the database after it. */
  private void judge(
      Statement statement,
      MigrationScope scope,
      boolean inBlock,
      int index,
      List<StatementContext> into) {
    database = database.presuming(statement);
    Effect effect = Effects.of(statement, database);
    StatementContext now = new StatementContext(statement, effect, database, scope, inBlock, index);
    into.add(now);
    Database before = database;
    ask(now);
    for (Operation operation : statement.operations()) {
      if (operation instanceof DoBlock block) {
        for (Statement inner : block.statements()) {
          database = database.inBlock();
          if (Effects.runs(inner, block, database)) {
            judge(inner, scope, true, index, into);
          }
        }
      }
    }
    boolean runs = effect.allowedInTransaction() || before.transaction() == null;
    List<Lock> locks = runs ? effect.locks() : List.of();
    database = before.after(statement).holding(locks, before, statement.span());
  }

  private void ask(StatementContext now) {
    for (Rule rule : rules) {
      switch (rule) {
        case OperationRule operationRule -> {
          for (Operation operation : now.statement().operations()) {
            Findings out = new Findings(rule, now.migration(), now, operation.span());
            operationRule.check(new OperationContext(operation, now), out);
            found.addAll(out.taken());
          }
        }
        case StatementRule statementRule -> {
          Findings out = new Findings(rule, now.migration(), now, now.statement().span());
          statementRule.check(now, out);
          found.addAll(out.taken());
        }
        case TransactionRule later -> {}
        case MigrationRule later -> {}
        case HistoryRule later -> {}
      }
    }
  }

  private void askTransaction(
      List<StatementContext> statements, MigrationScope scope, boolean open) {
    if (statements.isEmpty()) {
      return;
    }
    TransactionContext context = new TransactionContext(statements, scope, open);
    for (Rule rule : rules) {
      if (rule instanceof TransactionRule transactionRule) {
        Findings out = new Findings(rule, scope, null, Span.SYNTHETIC);
        transactionRule.check(context, out);
        found.addAll(out.taken());
      }
    }
  }

  private void askHistory(List<MigrationContext> judged) {
    if (judged.isEmpty()) {
      return;
    }
    HistoryContext context = new HistoryContext(judged, database);
    for (Rule rule : rules) {
      if (rule instanceof HistoryRule historyRule) {
        Findings out = new Findings(rule, judged.getLast().scope(), null, Span.SYNTHETIC);
        historyRule.check(context, out);
        found.addAll(out.taken());
      }
    }
  }
}
