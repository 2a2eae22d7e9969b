package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import dev.lockstep.schema.TableColumn;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of a name that another column of its table has. */
final class DuplicateColumn implements StatementRule {
  private static final String DUPLICATE_COLUMN = "42701";

  @Override
  public void check(StatementContext now, Findings out) {
    Effect.Failure failure = now.effect().failure();
    if (failure == null || !failure.sqlstate().equals(DUPLICATE_COLUMN)) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Operation operation : now.statement().operations()) {
      switch (operation) {
        case CreateTable create -> {
          for (Column column : create.columns()) {
            if (!names.add(column.name())) {
              report(create.table(), column.name(), column.span(), now, out);
            }
          }
        }
        case AddColumn add -> {
          String name = add.column().name();
          if (!names.add(name) || (!add.ifNotExists() && taken(add.table(), name, now) != null)) {
            report(add.table(), name, add.span(), now, out);
          }
        }
        case RenameColumn rename -> report(rename.table(), rename.to(), rename.span(), now, out);
        case Operation other -> {}
      }
    }
  }

  /** The column that the history gave the table, unless the same statement drops it first. */
  private static @Nullable TableColumn taken(
      QualifiedName table, String name, StatementContext now) {
    TableColumn column = now.database().column(table, name);
    boolean isDropped =
        now.statement().operations().stream()
            .anyMatch(it -> it instanceof DropColumn drop && drop.column().equals(name));
    return column == null || !column.birth().isInHistory() || isDropped ? null : column;
  }

  private static void report(
      QualifiedName table, String name, Span span, StatementContext now, Findings out) {
    String shown = now.database().nameOnPath(table);
    Findings.Entry entry =
        out.add(span, "The statement fails: " + shown + " has a column " + name + " already.")
            .about(shown)
            .advice("Choose another name, or leave out one of the two.");
    TableColumn first = taken(table, name, now);
    if (first != null) {
      entry.because(first.birth(), name + " is added here");
    }
  }
}
