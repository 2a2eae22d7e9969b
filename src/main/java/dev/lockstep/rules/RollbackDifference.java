package dev.lockstep.rules;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.StatementContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was: the relation, the columns, constraint or index of it that it is
 * about, and what differs, as a clause.
 */
record RollbackDifference(QualifiedName relation, List<String> parts, String sentence) {
  RollbackDifference {
    parts = List.copyOf(parts);
  }

  /** The statement of the migration that made the difference, as far as that can be told. */
  StatementContext statementIn(List<StatementContext> statements) {
    StatementContext best = statements.getFirst();
    int bestFit = 0;
    for (StatementContext statement : statements) {
      for (Operation operation : statement.statement().operations()) {
        int fit = fit(operation);
        if (fit > bestFit) {
          best = statement;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  /** The clause of that statement. */
  Span clauseIn(StatementContext statement) {
    Span best = statement.statement().span();
    int bestFit = 0;
    for (Operation operation : statement.statement().operations()) {
      int fit = fit(operation);
      if (fit > bestFit) {
        best = operation.span();
        bestFit = fit;
      }
    }
    return best;
  }

  private int fit(Operation operation) {
    return switch (operation) {
      case CreateIndex create -> isAbout(create.index().name()) ? 2 : 0;
      case DropIndex drop -> isAbout(drop.index().name()) ? 2 : 0;
      case TableOperation table when table.table().name().equals(relation.name()) ->
          isAbout(partOf(table)) ? 2 : 1;
      default -> 0;
    };
  }

  private boolean isAbout(@Nullable String part) {
    return part != null && parts.contains(part);
  }

  private static @Nullable String partOf(TableOperation operation) {
    return switch (operation) {
      case TableOperation.AddColumn o -> o.column().name();
      case TableOperation.DropColumn o -> o.column();
      case TableOperation.AlterColumnType o -> o.column();
      case TableOperation.SetNotNull o -> o.column();
      case TableOperation.SetDefault o -> o.column();
      case TableOperation.AddIdentity o -> o.column();
      case TableOperation.DropIdentity o -> o.column();
      case TableOperation.RenameColumn o -> o.from();
      case TableOperation.AddConstraint o -> o.constraint().name();
      case TableOperation.DropConstraint o -> o.constraint();
      case TableOperation.RenameConstraint o -> o.from();
      default -> null;
    };
  }
}
