package dev.lockstep.rules;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the drop of an index and the build of its replacement queries have neither. */
final class ReplacedIndexGap implements MigrationRule {
  @Override
  public void check(MigrationContext now, Findings out) {
    List<StatementContext> statements = now.statements();
    for (int i = 0; i < statements.size(); i++) {
      StatementContext statement = statements.get(i);
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof DropIndex drop) {
          report(statement, drop, statements.subList(i + 1, statements.size()), out);
        }
      }
    }
  }

  private static void report(
      StatementContext now, DropIndex drop, List<StatementContext> later, Findings out) {
    TableIndex dropped = now.database().index(drop.index());
    if (dropped == null || dropped.definition() == null || !now.database().isExisting(dropped)) {
      return;
    }
    CreateIndex replacement = replacement(now, dropped, dropped.definition(), later);
    Relation owner = now.database().schema().relation(dropped.table());
    if (replacement == null || owner == null) {
      return;
    }
    String table = now.database().nameOnPath(owner);
    out.add(
            now,
            drop.span(),
            "Queries on "
                + table
                + " that use "
                + dropped.name().name()
                + " have no index from here until "
                + (replacement.index().name() == null
                    ? "its replacement"
                    : replacement.index().name())
                + " is built.")
        .about(table)
        .advice(
            "Build the new index CONCURRENTLY first, then drop the old one; rename the new one"
                + " where the name matters.");
  }

  private static @Nullable CreateIndex replacement(
      StatementContext now, TableIndex dropped, Index old, List<StatementContext> later) {
    for (StatementContext statement : later) {
      for (Operation operation : statement.statement().operations()) {
        if (operation instanceof CreateIndex create
            && !areInOneTransaction(now, statement)
            && statement.database().find(create.index().table()) instanceof Relation relation
            && relation.id() == dropped.table()
            && !dropped.name().name().equals(create.index().name())
            && beginAlike(old, create.index())) {
          return create;
        }
      }
    }
    return null;
  }

  /** Whether both commit at once: then queries wait for the new index, and never miss the old. */
  private static boolean areInOneTransaction(StatementContext one, StatementContext other) {
    OpenTransaction first = one.database().transaction();
    OpenTransaction second = other.database().transaction();
    return first != null && second != null && first.ordinal() == second.ordinal();
  }

  /** Whether the keys of the shorter one are the first of the longer. */
  private static boolean beginAlike(Index one, Index other) {
    int common = Math.min(one.keys().size(), other.keys().size());
    for (int i = 0; i < common; i++) {
      if (!subject(one.keys().get(i)).equals(subject(other.keys().get(i)))) {
        return false;
      }
    }
    return common > 0;
  }

  private static String subject(IndexKey key) {
    String column = key.column();
    return column != null ? column : key.expression().text();
  }
}
