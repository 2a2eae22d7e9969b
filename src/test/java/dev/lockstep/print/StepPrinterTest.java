package dev.lockstep.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.rewrite.Check;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepPrinterTest {
  private static final String MODULES = "App.Repo.Migrations";

  @Test
  void aMigrationIsItsStatements() {
    Step.Migrate step =
        Parsed.step(
            "add_token",
            "alter table users add token uuid, add \"at\" timestamptz(0);"
                + "alter table users alter token set default gen_random_uuid()",
            "alter table users drop token");
    assertEquals(
        """
        ALTER TABLE users
          ADD COLUMN token uuid,
          ADD COLUMN at timestamptz(0);
        ALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid();
        """,
        StepPrinter.sql(step));
    assertEquals("ALTER TABLE users DROP COLUMN token;\n", StepPrinter.undoSql(step));
  }

  @Test
  void aStepSaysWhatToLookAtBefore() {
    Step.Migrate step =
        Parsed.stepWithoutTransaction("i", "create index concurrently i on t (a)", "")
            .checking(new Check("SELECT 1;", "no rows", "drop it first"));
    assertEquals(
        """
        -- Before this, run:
        --   SELECT 1;
        -- It must give no rows; else drop it first.
        CREATE INDEX CONCURRENTLY i ON t (a);
        """,
        StepPrinter.sql(step));
    String ecto = StepPrinter.ecto(step, MODULES);
    assertEquals(true, ecto.contains("  # Before this, run:\n  #   SELECT 1;\n  #"), ecto);
    assertEquals(
        ". Before: SELECT 1; must give no rows; else drop it first",
        StepPrinter.print(new Rewrite("x", List.of(step)), MODULES).getFirst().instruction());
  }

  @Test
  void whatAStepBreaksOnPurposeIsSuppressed() {
    Step.Migrate drop = Parsed.step("drop_a", "alter table t drop column a", "");
    Step.Migrate step =
        new Step.Migrate(
                "drop_a",
                "Drop a",
                true,
                List.of(drop.up().getFirst().accepting("nothing uses it", "drop-column")),
                List.of())
            .irreversible("its data is gone");
    assertEquals(
        """
        -- lockstep-ignore drop-column: nothing uses it
        ALTER TABLE t DROP COLUMN a;
        """,
        StepPrinter.sql(step));
    assertEquals(
        """
        defmodule App.Repo.Migrations.DropA do
          use Ecto.Migration

          def up do
            # lockstep-ignore drop-column: nothing uses it
            alter table(:t) do
              remove :a
            end
          end

          def down do
            raise "its data is gone"
          end
        end
        """,
        StepPrinter.ecto(step, MODULES));
  }

  @Test
  void aStatementTakenOverKeepsItsText() {
    String sql = "VACUUM (FREEZE, PARALLEL 2) t";
    Step.Migrate step =
        new Step.Migrate(
            "vacuum", "", false, List.of(Change.of(Parsed.statements(sql).getFirst())), List.of());
    assertEquals(sql + ";\n", StepPrinter.sql(step));
    assertEquals(true, StepPrinter.ecto(step, MODULES).contains("execute \"" + sql + "\", \"\""));
  }

  @Test
  void everyKindOfStepIsPrinted() {
    Step.Backfill backfill =
        new Step.Backfill("fill", "Fill it", QualifiedName.of("t"), "a = 1", "a IS NULL", "id");
    Step.Migrate migrate = Parsed.stepWithoutTransaction("drop_i", "DROP INDEX i", "");
    List<PrintedStep> steps =
        StepPrinter.print(
            new Rewrite("x", List.of(migrate, backfill, new Step.Deploy("Ship it"))), MODULES);
    assertEquals(
        List.of("migrate", "backfill", "deploy"),
        steps.stream().map(step -> step.kind().word()).toList());
    assertEquals(
        List.of(false, false, true), steps.stream().map(PrintedStep::transaction).toList());
    assertEquals(
        new PrintedStep(
            PrintedStep.Kind.BACKFILL,
            "fill",
            false,
            StepPrinter.sql(backfill),
            StepPrinter.ecto(backfill, MODULES),
            "Fill it",
            "Fill it"),
        steps.get(1));
    assertEquals(
        new PrintedStep(PrintedStep.Kind.DEPLOY, null, true, null, null, "Ship it", "Ship it"),
        steps.get(2));
  }
}
