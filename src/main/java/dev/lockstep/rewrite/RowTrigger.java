package dev.lockstep.rewrite;

import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.RuleOperation.CreateTrigger;
import dev.lockstep.ast.RuleOperation.DropTrigger;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Target;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.Table;
import java.util.List;
import java.util.function.Predicate;

/**
 * A trigger that changes each row before it is written, and its function of the same name. Triggers
 * fire in the order of their names (manual 39.1), and this one comes last, to see what others make
 * of the row.
 */
record RowTrigger(String name, RelationTarget table, List<String> body, Target server) {

  /** A trigger for some columns; the body is the PL/pgSQL between BEGIN and RETURN NEW. */
  static RowTrigger on(
      Database database,
      Table table,
      RelationTarget target,
      List<String> columns,
      List<String> body) {
    String made = name(table.name().name(), columns, name -> false);
    boolean isLast =
        table.triggers().stream().allMatch(trigger -> trigger.name().compareTo(made) < 0);
    String first = isLast ? table.name().name() : "zz_" + table.name().name();
    String name = name(first, columns, taken -> isTaken(database, table, taken));
    return new RowTrigger(name, target, body, database.target());
  }

  private static String name(String first, List<String> columns, Predicate<String> isTaken) {
    return ServerNames.choose(first, String.join("_", columns), "sync", isTaken);
  }

  private static boolean isTaken(Database database, Table table, String name) {
    QualifiedName routine = new QualifiedName(table.name().schema(), name);
    return table.triggers().stream().anyMatch(trigger -> trigger.name().equals(name))
        || database.schema().routine(routine, List.of()) != null;
  }

  List<Change> create() {
    String text = "\nBEGIN\n  " + String.join("\n  ", body) + "\n  RETURN NEW;\nEND\n";
    CreateRoutine routine =
        new CreateRoutine(
            RoutineOperation.Kind.FUNCTION,
            function(),
            false,
            List.of(),
            SqlType.of("trigger"),
            "plpgsql",
            null,
            text,
            false,
            List.of(),
            Span.SYNTHETIC);
    CreateTrigger trigger =
        new CreateTrigger(
            name,
            table.name(),
            false,
            false,
            null,
            List.of("INSERT", "UPDATE"),
            List.of(),
            null,
            true,
            false,
            function(),
            Span.SYNTHETIC);
    String quoted = Identifiers.quoted(function());
    String execute = server.atLeast(11) ? "FUNCTION" : "PROCEDURE";
    return List.of(
        new Change(
            List.of(routine),
            "CREATE FUNCTION "
                + quoted
                + "() RETURNS trigger LANGUAGE plpgsql AS $sync$"
                + text
                + "$sync$"),
        new Change(
            List.of(trigger),
            "CREATE TRIGGER "
                + Identifiers.quoted(name)
                + " BEFORE INSERT OR UPDATE ON "
                + Identifiers.quoted(table.name())
                + "\n  FOR EACH ROW EXECUTE "
                + execute
                + " "
                + quoted
                + "()"));
  }

  List<Change> drop() {
    return List.of(
        Change.of(new DropTrigger(name, table.name(), false, false, Span.SYNTHETIC)),
        Change.of(
            new DropRoutine(
                RoutineOperation.Kind.FUNCTION,
                function(),
                List.of(),
                false,
                false,
                Span.SYNTHETIC)));
  }

  private QualifiedName function() {
    return new QualifiedName(table.name().schema(), name);
  }
}
