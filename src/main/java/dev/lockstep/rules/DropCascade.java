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
    String name = cascading(now);
    if (name == null || MadeHere.isDropped(now) || Absent.isDropped(now)) {
      return;
    }
    List<String> dependents = DropDependents.of(now.operation(), now.database());
    boolean empties = now.operation() instanceof Truncate;
    String whatever =
        empties
            ? "CASCADE empties every table that refers to "
                + name
                + ", and those that refer to these"
            : "CASCADE drops whatever depends on " + name + " in the database it runs on";
    String known =
        dependents.isEmpty()
            ? "the migrations before know of nothing, but they need not know of everything"
            : "as far as the migrations before tell, " + Wording.list(dependents);
    out.add(now.operation(), whatever + ": " + known + ".")
        .about(name)
        .advice(
            empties
                ? "Name the tables that are to be emptied, without CASCADE."
                : "Drop what depends on it by name, then drop it without CASCADE, which fails where"
                    + " something was overlooked.");
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
