package dev.lockstep.plan;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.ObjectOperation.Comment;
import dev.lockstep.ast.ObjectOperation.CreateExtension;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.RuleOperation.CreatePolicy;
import dev.lockstep.ast.RuleOperation.CreateRule;
import dev.lockstep.ast.RuleOperation.CreateTrigger;
import dev.lockstep.ast.RuleOperation.DropPolicy;
import dev.lockstep.ast.RuleOperation.DropRule;
import dev.lockstep.ast.RuleOperation.DropTrigger;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.ast.TypeOperation.CreateComposite;
import dev.lockstep.ast.TypeOperation.CreateDomain;
import dev.lockstep.ast.TypeOperation.CreateEnum;
import dev.lockstep.ast.TypeOperation.CreateOtherType;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.CreateMaterializedView;
import dev.lockstep.ast.ViewOperation.CreateView;
import dev.lockstep.ast.ViewOperation.DropView;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an operation changes, by the names that every mention of it must hold. */
record Subject(Set<String> names) {
  Subject {
    names = Set.copyOf(names);
  }

  /** What the operation changes; null where that is more than can be told by names. */
  static @Nullable Subject of(Operation operation) {
    return switch (operation) {
      case AddColumn o -> named(o.table(), o.column().name());
      case DropColumn o -> named(o.table(), o.column());
      case AlterColumnType o -> named(o.table(), o.column());
      // Nothing but what speaks of NULL itself, or a key, asks whether a column may be NULL.
      case SetNotNull o -> new Subject(words(o.table(), o.column(), "null"));
      case SetDefault o -> named(o.table(), o.column());
      case AddConstraint o when !isKey(o.constraint()) && o.constraint().name() != null ->
          named(o.table(), o.constraint().name());
      case ValidateConstraint o -> named(o.table(), o.constraint());
      case DropConstraint o -> named(o.table(), o.constraint());
      case CreateTable o -> named(o.table());
      case DropTable o -> named(o.table());
      case TableOperation o -> named(o.table());
      case CreateIndex o when o.index().unique() -> named(o.index().table());
      case CreateIndex o when o.index().name() != null -> named(o.index().name());
      case CreateIndex o -> named(o.index().table());
      case DropIndex o -> named(o.index());
      case CreateEnum o -> named(o.type());
      case DropType o -> named(o.type());
      case Comment o -> named(o.object());
      case CreateSchema o -> named(o.schema());
      case CreateExtension o -> named(o.extension());
      case CreateSequence o -> named(o.sequence());
      // The body of a function in SQL is checked against the tables when it is made.
      case CreateRoutine o when !o.orReplace() && !o.language().equals("sql") -> named(o.routine());
      default -> null;
    };
  }

  /**
   * What the operation undoes or is undone as, so that ADD COLUMN and DROP COLUMN of one column
   * have the same; null where that cannot be told.
   */
  static @Nullable Subject undone(Operation operation) {
    return switch (operation) {
      case AddConstraint o ->
          o.constraint().name() == null ? null : named(o.table(), o.constraint().name());
      case CreateIndex o -> o.index().name() == null ? null : named(o.index().name());
      case SetNotNull o -> named(o.table(), o.column());
      case RenameColumn o -> new Subject(words(o.table(), o.from(), o.to()));
      case TableOperation.RenameRelation o -> new Subject(words(null, o.table().name(), o.to()));
      case AttachPartition o -> named(o.table(), o.partition().name());
      case DetachPartition o -> named(o.table(), o.partition().name());
      case CreateRoutine o -> named(o.routine());
      case DropRoutine o -> named(o.routine());
      case CreateView o -> named(o.view());
      case CreateMaterializedView o -> named(o.view());
      case DropView o -> named(o.view());
      case DropSequence o -> named(o.sequence());
      case DropSchema o -> named(o.schema());
      case DropExtension o -> named(o.extension());
      case CreateComposite o -> named(o.type());
      case CreateOtherType o -> named(o.type());
      case CreateDomain o -> named(o.domain());
      case CreateTrigger o -> named(o.table(), o.trigger());
      case DropTrigger o -> named(o.table(), o.trigger());
      case CreatePolicy o -> named(o.table(), o.policy());
      case DropPolicy o -> named(o.table(), o.policy());
      case CreateRule o -> named(o.table(), o.rule());
      case DropRule o -> named(o.table(), o.rule());
      default -> of(operation);
    };
  }

  /** Whether something may rest on its being unique, without naming it. */
  private static boolean isKey(Constraint constraint) {
    return switch (constraint.definition()) {
      case Constraint.Check c -> false;
      case Constraint.ForeignKey c -> false;
      case Constraint.NotNull c -> false;
      default -> true;
    };
  }

  private static Subject named(QualifiedName table, String part) {
    return new Subject(words(table, part));
  }

  private static Subject named(QualifiedName name) {
    return new Subject(words(null, name.name()));
  }

  private static Subject named(String name) {
    return new Subject(words(null, name));
  }

  private static Set<String> words(@Nullable QualifiedName table, String... parts) {
    Set<String> words = new TreeSet<>();
    if (table != null) {
      words.add(table.name().toLowerCase(Locale.ROOT));
    }
    for (String part : parts) {
      words.add(part.toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
