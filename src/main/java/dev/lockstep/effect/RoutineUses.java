package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.Trigger;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a function is called by what stays in the schema, so that it cannot go without. */
final class RoutineUses {
  private RoutineUses() {}

  /** What of the table calls it, in words. */
  static List<String> of(Routine routine, Table table, Database database) {
    String name = database.nameOnPath(table);
    List<String> uses = new ArrayList<>();
    for (Trigger trigger : table.triggers()) {
      if (isCalled(routine, List.of(trigger.function()), database)) {
        uses.add("the trigger " + trigger.name() + " of " + name);
      }
    }
    for (TableColumn column : table.columns()) {
      if (column.defaultValue() != null
          && isCalled(routine, column.defaultValue().functions(), database)) {
        uses.add("the default of " + column.name() + " of " + name);
      }
      if (column.generated() != null
          && isCalled(routine, column.generated().expression().functions(), database)) {
        uses.add("the generated column " + column.name() + " of " + name);
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.definition() instanceof Constraint.Check check
          && isCalled(routine, check.expression().functions(), database)) {
        uses.add("the constraint " + constraint.name() + " of " + name);
      }
    }
    for (int id : table.indexes()) {
      TableIndex index = database.schema().index(id);
      if (index != null && isCalled(routine, functions(index), database)) {
        uses.add("the index " + database.nameOnPath(index));
      }
    }
    return uses;
  }

  private static List<QualifiedName> functions(TableIndex index) {
    if (index.definition() == null) {
      return List.of();
    }
    Stream<QualifiedName> ofKeys =
        index.definition().keys().stream()
            .map(IndexKey::expression)
            .flatMap(e -> e.functions().stream());
    Stream<QualifiedName> ofWhere =
        Stream.ofNullable(index.definition().where()).flatMap(e -> e.functions().stream());
    return Stream.concat(ofKeys, ofWhere).toList();
  }

  /** Whether the view's query calls it. */
  static boolean isCalled(Routine routine, View view, Database database) {
    return view.query() != null && isCalled(routine, view.query().functions(), database);
  }

  private static boolean isCalled(Routine routine, List<QualifiedName> names, Database database) {
    List<String> path = database.session().searchPath();
    return names.stream().anyMatch(it -> routine.equals(database.schema().routine(it, path)));
  }
}
