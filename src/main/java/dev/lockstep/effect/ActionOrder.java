package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropIdentity;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetExpression;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the server takes the actions of one ALTER TABLE: drops first, then type
 * changes, new columns, keys, and validation last, whatever the order they are written in (the
 * AT_PASS_* phases of tablecmds.c, 10–18).
 */
final class ActionOrder {
  private static final int DROP = 0;
  private static final int ALTER_TYPE = 1;
  private static final int SET_EXPRESSION = 2;
  private static final int ADD_COLUMN = 3;
  private static final int ADD_CONSTRAINT = 4;
  private static final int COLUMN_ATTRIBUTES = 5;
  private static final int ADD_INDEX = 6;
  private static final int OTHER = 7;
  private static final int LAST = 8;

  private ActionOrder() {}

  static List<Operation> of(List<Operation> operations) {
    return operations.size() < 2
        ? operations
        : operations.stream().sorted(Comparator.comparingInt(ActionOrder::phase)).toList();
  }

  private static int phase(Operation operation) {
    return switch (operation) {
      case DropColumn o -> DROP;
      case DropConstraint o -> DROP;
      case DropIdentity o -> DROP;
      case SetDefault o -> o.expression() == null ? DROP : OTHER;
      case SetNotNull o -> o.notNull() ? COLUMN_ATTRIBUTES : DROP;
      case AlterColumnType o -> ALTER_TYPE;
      case SetExpression o -> o.expression() == null ? DROP : SET_EXPRESSION;
      case AddColumn o -> ADD_COLUMN;
      case AddConstraint o ->
          switch (o.constraint().definition()) {
            case Constraint.Check check -> ADD_CONSTRAINT;
            case Constraint.NotNull notNull -> COLUMN_ATTRIBUTES;
            case Constraint.Unique key -> ADD_INDEX;
            case Constraint.PrimaryKey key -> ADD_INDEX;
            case Constraint.Exclude key -> ADD_INDEX;
            case Constraint.UsingIndex key -> ADD_INDEX;
            case Constraint.ForeignKey key -> OTHER;
          };
      case ValidateConstraint o -> LAST;
      default -> OTHER;
    };
  }
}
