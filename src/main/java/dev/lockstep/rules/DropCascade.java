package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.ObjectOperation.OtherObject;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TypeOperation.AlterAttribute;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.effect.DropDependents;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CASCADE takes along whatever depends on an object by then, which no migration lists. */
final class DropCascade implements OperationRule {
  private static final Pattern CASCADE = Pattern.compile("(?i)\\bcascade\\s*$");

  @Override
  public void check(OperationContext now, Findings out) {
    List<OperationContext> together = together(now);
    if (together.isEmpty() || !together.getFirst().operation().equals(now.operation())) {
      return;
    }
    String names = Wording.list(together.stream().map(DropCascade::cascading).toList());
    List<String> dependents =
        together.stream()
            .flatMap(it -> DropDependents.of(it.operation(), it.database()).stream())
            .distinct()
            .toList();
    boolean empties = now.operation() instanceof Truncate;
    String whatever =
        empties
            ? "CASCADE empties every table that refers to "
                + names
                + ", and those that refer to these"
            : "CASCADE drops whatever depends on " + names + " in the database it runs on";
    String known =
        dependents.isEmpty()
            ? "the migrations before know of nothing, but they need not know of everything"
            : "as far as the migrations before tell, " + Wording.list(dependents);
    out.add(
            together.size() == 1 ? now.operation().span() : now.statement().statement().span(),
            whatever + ": " + known + ".")
        .about(names)
        .advice(
            empties
                ? "Name the tables that are to be emptied, without CASCADE."
                : "Drop what depends on it by name, then drop it without CASCADE, which fails where"
                    + " something was overlooked.");
  }

  /** What falls under the same CASCADE: all that a DROP lists, but one action of ALTER TABLE. */
  private static List<OperationContext> together(OperationContext now) {
    return now.statement().statement().operations().stream()
        .filter(it -> !hasItsOwn(now.operation()) || it.equals(now.operation()))
        .map(it -> new OperationContext(it, now.statement()))
        .filter(it -> cascading(it) != null && !MadeHere.isDropped(it) && !Absent.isDropped(it))
        .toList();
  }

  private static boolean hasItsOwn(Operation operation) {
    return operation instanceof DropColumn
        || operation instanceof DropConstraint
        || operation instanceof AlterAttribute;
  }

  /** What is dropped with CASCADE, or null. */
  private static @Nullable String cascading(OperationContext now) {
    return switch (now.operation()) {
      case DropTable o when o.cascade() -> now.database().nameOnPath(o.table());
      case DropColumn o when o.cascade() ->
          o.column() + " of " + now.database().nameOnPath(o.table());
      case DropConstraint o when o.cascade() ->
          o.constraint() + " of " + now.database().nameOnPath(o.table());
      case DropView o when o.cascade() -> now.database().nameOnPath(o.view());
      case DropSequence o when o.cascade() -> now.database().nameOnPath(o.sequence());
      case DropIndex o when o.cascade() -> now.database().nameOnPath(o.index());
      case DropType o when o.cascade() -> o.type().toString();
      case AlterAttribute o when o.cascade() && o.change() == AlterAttribute.Change.DROP ->
          o.attribute() + " of " + o.type();
      case DropRoutine o when o.cascade() -> o.routine().toString();
      case DropSchema o when o.cascade() -> "the schema " + o.schema();
      case DropExtension o when o.cascade() -> "the extension " + o.extension();
      case Truncate o when o.cascade() -> now.database().nameOnPath(o.table());
      case OtherObject o when isDroppedWith(o, now.statement().statement().text()) -> name(o);
      case Operation o -> null;
    };
  }

  private static boolean isDroppedWith(OtherObject object, String text) {
    return object.verb().equalsIgnoreCase("DROP") && CASCADE.matcher(text).find();
  }

  private static String name(OtherObject object) {
    QualifiedName name = object.name();
    String kind = "the " + object.kind().toLowerCase(java.util.Locale.ROOT);
    return name == null ? kind : kind + " " + name;
  }
}
