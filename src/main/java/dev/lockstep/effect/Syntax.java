package dev.lockstep.effect;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation.Merge;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.ObjectOperation.CreateStatistics;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.RuleOperation.CreateTrigger;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.SetAccessMethod;
import dev.lockstep.ast.TableOperation.SetColumnAttribute;
import dev.lockstep.ast.TableOperation.SetExpression;
import dev.lockstep.ast.TypeOperation.AddDomainConstraint;
import java.util.List;
import java.util.Locale;

/** Forms that the grammar of a version does not have yet: 42601 (release notes of 14 to 18). */
final class Syntax {
  private final Tally tally;

  private Syntax(Tally tally) {
    this.tally = tally;
  }

  static void check(Operation operation, Tally tally) {
    new Syntax(tally).check(operation);
  }

  private void needs(int major, boolean used, String words) {
    if (used && !tally.atLeast(major)) {
      tally.fail("42601", "syntax error at or near \"" + words + "\"");
    }
  }

  private void check(Operation operation) {
    switch (operation) {
      case CreateTable o -> {
        o.columns().forEach(this::column);
        o.constraints().forEach(this::constraint);
      }
      case AddColumn o -> column(o.column());
      case AddConstraint o -> constraint(o.constraint());
      case AlterConstraint o -> needs(18, o.enforced() != null || o.inherit() != null, "ENFORCED");
      case SetExpression o -> needs(17, o.expression() != null, "EXPRESSION");
      case SetColumnAttribute o -> attribute(o);
      case SetAccessMethod o -> needs(15, true, "ACCESS");
      case CreateIndex o -> needs(15, o.index().nullsNotDistinct(), "NULLS");
      case Reindex o -> needs(14, o.tablespace() != null, "TABLESPACE");
      case CreateTrigger o -> needs(14, o.orReplace(), "TRIGGER");
      case CreateRoutine o -> needs(14, o.atomic(), "BEGIN");
      case Merge o -> needs(15, true, "MERGE");
      case MaintenanceOperation.Analyze o -> needs(18, namesOnly(o.tables()), "ONLY");
      case MaintenanceOperation.Vacuum o -> needs(18, namesOnly(o.tables()), "ONLY");
      case CreateStatistics o -> needs(16, o.statistics() == null, "ON");
      case AddDomainConstraint o ->
          needs(17, o.constraint().definition() instanceof Constraint.NotNull, "NOT");
      default -> {}
    }
  }

  private boolean namesOnly(List<QualifiedName> tables) {
    return tables.stream().anyMatch(table -> Reading.isOnly(tally.text(), table));
  }

  private void attribute(SetColumnAttribute o) {
    String value = o.value().toUpperCase(Locale.ROOT);
    switch (o.attribute()) {
      case COMPRESSION -> needs(14, true, "COMPRESSION");
      case STATISTICS -> needs(17, value.equals("DEFAULT"), "DEFAULT");
      case STORAGE -> needs(16, value.equals("DEFAULT"), "DEFAULT");
      case OPTIONS -> {}
    }
  }

  private void column(Column column) {
    needs(
        18,
        column.generated() != null && column.generated().kind() != Column.Generated.Kind.STORED,
        "GENERATED");
    needs(14, column.compression() != null, "COMPRESSION");
    needs(16, column.storage() != null, "STORAGE");
    column.constraints().forEach(this::constraint);
  }

  private void constraint(Constraint constraint) {
    needs(18, constraint.notEnforced(), "ENFORCED");
    switch (constraint.definition()) {
      case Constraint.NotNull notNull -> needs(18, true, "NOT");
      case Constraint.Unique unique -> {
        needs(15, unique.nullsNotDistinct(), "NULLS");
        needs(18, unique.withoutOverlaps(), "WITHOUT");
      }
      case Constraint.PrimaryKey key -> needs(18, key.withoutOverlaps(), "WITHOUT");
      case Constraint.ForeignKey key -> {
        needs(15, key.onDelete() != null && !key.onDelete().columns().isEmpty(), "(");
        needs(18, key.period(), "PERIOD");
      }
      case Constraint.Check check -> {}
      case Constraint.Exclude exclude -> {}
      case Constraint.UsingIndex using -> {}
    }
  }
}
