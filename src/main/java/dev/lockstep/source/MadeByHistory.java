package dev.lockstep.source;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the migrations of a history make or change themselves, so that what another file says of it
 * may be what they left behind, not what they found.
 */
final class MadeByHistory {
  private final Set<String> tables = new HashSet<>();
  private final Set<String> columns = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  MadeByHistory(List<LoadedMigration> migrations) {
    operations(migrations).forEach(this::note);
  }

  /** Takes what these migrations change for what they make. */
  void addChangedBy(List<LoadedMigration> migrations) {
    operations(migrations).forEach(this::noteChange);
  }

  private static Stream<Operation> operations(List<LoadedMigration> migrations) {
    return migrations.stream()
        .flatMap(migration -> migration.migration().up().statements().stream())
        .flatMap(statement -> statement.operations().stream());
  }

  private void note(Operation operation) {
    switch (operation) {
      case CreateTable o -> tables.add(o.table().name());
      case RenameRelation o -> tables.add(o.to());
      case AddColumn o -> columns.add(column(o.table(), o.column().name()));
      case RenameColumn o -> columns.add(column(o.table(), o.to()));
      case AddConstraint o when o.constraint().name() != null -> others.add(o.constraint().name());
      case CreateIndex o when o.index().name() != null -> others.add(o.index().name());
      default -> {}
    }
  }

  private void noteChange(Operation operation) {
    switch (operation) {
      case AlterColumnType o -> columns.add(column(o.table(), o.column()));
      case SetNotNull o -> columns.add(column(o.table(), o.column()));
      case SetDefault o -> columns.add(column(o.table(), o.column()));
      case ValidateConstraint o -> others.add(o.constraint());
      default -> {}
    }
  }

  private static String column(QualifiedName table, String column) {
    return table.name() + "." + column;
  }

  boolean hasTable(String name) {
    return tables.contains(name);
  }

  /** Whether an operation that would make something says what no migration does. */
  boolean lacks(Operation operation) {
    return switch (operation) {
      case AlterColumnType o -> lacks(o.table(), o.column());
      case SetNotNull o -> lacks(o.table(), o.column());
      case SetDefault o -> lacks(o.table(), o.column());
      case AddConstraint o ->
          !hasTable(o.table().name()) && !others.contains(o.constraint().name());
      case CreateIndex o ->
          !hasTable(o.index().table().name()) && !others.contains(o.index().name());
      default -> false;
    };
  }

  private boolean lacks(QualifiedName table, String column) {
    return !hasTable(table.name()) && !columns.contains(column(table, column));
  }
}
