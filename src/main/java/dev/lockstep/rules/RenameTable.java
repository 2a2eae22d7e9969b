package dev.lockstep.rules;

import dev.lockstep.ast.ObjectOperation.RenameSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetRelationSchema;
import dev.lockstep.ast.ViewOperation.CreateView;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TransactionContext;
import dev.lockstep.engine.TransactionRule;
import dev.lockstep.rewrite.RelationRewrites;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Running code knows a table by one name; a view of the old name in the same transaction helps. */
final class RenameTable implements TransactionRule {
  @Override
  public void check(TransactionContext now, Findings out) {
    for (int i = 0; i < now.statements().size(); i++) {
      StatementContext statement = now.statements().get(i);
      List<StatementContext> later = now.statements().subList(i + 1, now.statements().size());
      for (Operation operation : statement.statement().operations()) {
        switch (operation) {
          case RenameRelation o ->
              check(statement, o, o.target(), "is called " + o.to(), later, out);
          case SetRelationSchema o ->
              check(statement, o, o.target(), "is in the schema " + o.schema(), later, out);
          case RenameSchema o when !MadeHere.isMadeSchema(o.schema(), statement) ->
              out.add(
                      statement,
                      o.span(),
                      "Running code that names the schema "
                          + o.schema()
                          + " fails until code that names "
                          + o.to()
                          + " is deployed everywhere.")
                  .advice("Make the new schema, and move to it table by table behind views.");
          default -> {}
        }
      }
    }
  }

  private static void check(
      StatementContext statement,
      Operation operation,
      RelationTarget target,
      String afterwards,
      List<StatementContext> later,
      Findings out) {
    Database database = statement.database();
    Relation relation = database.find(target.name());
    if (!isTableOrView(target, relation)
        || !database.isExisting(target.name())
        || hasViewOf(database.qualified(target.name()), later)) {
      return;
    }
    String table = database.nameOnPath(target.name());
    out.add(
            statement,
            operation.span(),
            "Running code that uses "
                + table
                + " fails until code that knows that it "
                + afterwards
                + " is deployed everywhere.")
        .about(table)
        .advice(
            "Rename it and create a view of the old name in the same transaction; drop the view"
                + " when no code uses it.")
        .instead(() -> behindView(database, operation));
  }

  private static @Nullable Rewrite behindView(Database database, Operation operation) {
    return switch (operation) {
      case RenameRelation rename -> RelationRewrites.behindView(database, rename);
      case SetRelationSchema move -> RelationRewrites.behindView(database, move);
      default -> null;
    };
  }

  private static boolean isTableOrView(RelationTarget target, @Nullable Relation relation) {
    if (relation != null) {
      return !(relation instanceof TableIndex) && !(relation instanceof Sequence);
    }
    return switch (target.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      case INDEX, SEQUENCE, TYPE -> false;
    };
  }

  private static boolean hasViewOf(QualifiedName name, List<StatementContext> later) {
    return later.stream()
        .anyMatch(
            statement ->
                statement.statement().operations().stream()
                    .anyMatch(
                        o ->
                            o instanceof CreateView view
                                && statement.database().qualified(view.view()).equals(name)));
  }
}
