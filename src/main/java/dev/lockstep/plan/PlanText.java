package dev.lockstep.plan;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.source.Language;
import dev.lockstep.source.MigrationWriter;
import dev.lockstep.source.NewFile;
import dev.lockstep.source.NewMigration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the files of its tool. */
public final class PlanText {
  private static final int LONGEST_JOINT_NAME = 60;
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\$\\{");

  private final MigrationPlan plan;
  private final MigrationWriter writer;
  private final WayBack wayBack;
  private final List<String> notes = new ArrayList<>();

  private PlanText(MigrationPlan plan, MigrationWriter.Form form, Set<String> reserved) {
    this.plan = plan;
    Original original = plan.original();
    this.writer = MigrationWriter.of(original.history(), original.loaded(), form, reserved);
    this.wayBack = new WayBack(plan);
  }

  /**
   * The files of a plan; nothing for one that leaves the migration as it is. {@code reserved} are
   * versions that other plans take.
   */
  public static WrittenPlan write(
      MigrationPlan plan, MigrationWriter.Form form, Set<String> reserved) {
    boolean isElixir = plan.original().loaded().file().language() == Language.ELIXIR;
    boolean isTranslated =
        form != MigrationWriter.Form.SAME && isElixir != (form == MigrationWriter.Form.ECTO);
    if (!plan.changed() && !isTranslated) {
      return new WrittenPlan(plan.original(), List.of(), List.of(), List.of(), plan.left(), null);
    }
    return new PlanText(plan, form, reserved).written();
  }

  private WrittenPlan written() {
    List<PlanStep> steps = divided(plan.steps());
    List<PlanStep> files = steps.stream().filter(it -> !(it instanceof PlanStep.Deploy)).toList();
    List<String> names = writer.names(files.stream().map(this::name).toList());
    String template = template(files);
    if (template != null) {
      return refused("cannot be rewritten: what a template stands for is not known: " + template);
    }
    RoundTrip trip = new RoundTrip(plan, writer);
    List<NewMigration> migrations = migrations(steps, files, names, true);
    String difference = trip.difference(files, migrations);
    if (difference != null) {
      // Some lines of the author's do more than they seem to, and are printed instead.
      migrations = migrations(steps, files, names, false);
      difference = trip.difference(files, migrations);
    }
    if (difference != null) {
      return refused("cannot be rewritten: its parts would not do the same: " + difference);
    }
    List<NewFile> written = writer.write(migrations);
    List<PlannedFile> planned = new ArrayList<>();
    for (PlanStep step : steps) {
      int index = files.indexOf(step);
      planned.add(
          new PlannedFile(
              kind(step),
              title(step),
              step instanceof PlanStep.Deploy || isInTransaction(step),
              written.stream().filter(file -> file.migration() == index).toList()));
    }
    addNotes(files);
    List<String> versions = writer.versions(files.size());
    return new WrittenPlan(plan.original(), planned, versions, notes, plan.left(), null);
  }

  private WrittenPlan refused(String reason) {
    return new WrittenPlan(plan.original(), List.of(), List.of(), List.of(), plan.left(), reason);
  }

  /** A statement to be printed that names something by a template, which printing would spoil. */
  private static @Nullable String template(List<PlanStep> files) {
    for (PlanStep step : files) {
      if (step instanceof Migrate migrate) {
        for (Piece piece : migrate.pieces()) {
          for (Statement statement : piece.statements()) {
            if (!(piece instanceof Kept) && TEMPLATE.matcher(statement.text()).find()) {
              return statement.text().strip().replaceAll("\\s+", " ");
            }
          }
        }
      }
    }
    return null;
  }

  private List<NewMigration> migrations(
      List<PlanStep> steps, List<PlanStep> files, List<String> names, boolean inAuthorsLines) {
    StepText text =
        writer.isEcto()
            ? new EctoStepText(plan, wayBack, inAuthorsLines)
            : new SqlStepText(plan, wayBack, writer.mode(true) == TransactionMode.NONE);
    List<NewMigration> migrations = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      migrations.add(text.migration(files.get(i), names.get(i), i == 0, comments(steps, files, i)));
    }
    return migrations;
  }

  private void addNotes(List<PlanStep> files) {
    List<String> between = writer.between(files.size());
    if (!between.isEmpty()) {
      notes.add(
          "a migration that is there already runs among the new ones: version "
              + String.join(", ", between));
    }
    wayBack
        .unplaced()
        .forEach(
            statement ->
                notes.add(
                    "a statement of the way back belongs to no step: "
                        + wayBack.firstLine(statement)));
    String afterwards = writer.afterwards();
    if (afterwards != null) {
      notes.add(afterwards);
    }
    boolean isByHand =
        files.stream().anyMatch(step -> !isInTransaction(step))
            && writer.mode(false) == TransactionMode.MIGRATION;
    if (isByHand) {
      notes.add(
          plan.original().loaded().migration().layout()
              + " runs every file in a transaction; what cannot run in one is to be run by hand");
    }
  }

  /**
   * Sent as one string, several statements share a transaction, so that each that cannot run in one
   * needs a file of its own.
   */
  private List<PlanStep> divided(List<PlanStep> steps) {
    if (writer.mode(false) != TransactionMode.IMPLICIT) {
      return steps;
    }
    List<PlanStep> divided = new ArrayList<>();
    for (PlanStep step : steps) {
      if (step instanceof Migrate migrate && !migrate.transaction()) {
        divided.addAll(divided(migrate));
      } else {
        divided.add(step);
      }
    }
    return divided;
  }

  private static List<PlanStep> divided(Migrate step) {
    List<PlanStep> parts = new ArrayList<>();
    for (Piece piece : step.pieces()) {
      if (piece instanceof Made made && made.changes().size() > 1) {
        for (int i = 0; i < made.changes().size(); i++) {
          boolean isLast = i + 1 == made.changes().size();
          Made part =
              new Made(
                  made.step(),
                  made.changes().subList(i, i + 1),
                  made.statements().subList(i, i + 1),
                  isLast ? made.down() : List.of(),
                  i == 0 ? made.replaced() : null);
          parts.add(step.withPieces(List.of(part)));
        }
      } else {
        parts.add(step.withPieces(List.of(piece)));
      }
    }
    return parts;
  }

  private static boolean isInTransaction(PlanStep step) {
    return step instanceof Migrate migrate && migrate.transaction();
  }

  private static PlannedFile.Kind kind(PlanStep step) {
    return switch (step) {
      case Migrate migrate -> PlannedFile.Kind.MIGRATE;
      case PlanStep.Backfill backfill -> PlannedFile.Kind.BACKFILL;
      case PlanStep.Deploy deploy -> PlannedFile.Kind.DEPLOY;
    };
  }

  private String name(PlanStep step) {
    return switch (step) {
      case PlanStep.Backfill backfill -> backfill.step().name();
      case PlanStep.Deploy deploy -> "";
      case Migrate migrate -> {
        String own = plan.original().loaded().migration().name();
        List<String> made = migrate.names().stream().filter(it -> !it.equals(own)).toList();
        List<String> names = made.isEmpty() ? List.of(own) : made;
        String joint = String.join("_and_", names);
        yield names.size() < 3 && joint.length() <= LONGEST_JOINT_NAME
            ? joint
            : names.getFirst() + (names.size() > 1 ? "_and_more" : "");
      }
    };
  }

  /** What a step does, in a sentence without its stop. */
  static String title(PlanStep step) {
    return switch (step) {
      case PlanStep.Backfill backfill -> backfill.step().title();
      case PlanStep.Deploy deploy -> deploy.step().title();
      case Migrate migrate -> {
        Set<String> titles = new LinkedHashSet<>();
        for (Piece piece : migrate.pieces()) {
          switch (piece) {
            case Kept kept when kept.repeated() -> {}
            case Kept kept -> titles.add("What stays as it was");
            case Piece.Part part -> titles.add("What stays as it was");
            case Made made -> titles.add(made.step().title());
          }
        }
        yield String.join("; ", titles);
      }
    };
  }

  /**
   * The comment at the top of a file: which step it is, and what is to be done before and after.
   */
  private List<String> comments(List<PlanStep> steps, List<PlanStep> files, int index) {
    PlanStep step = files.get(index);
    Migration migration = plan.original().loaded().migration();
    String path = migration.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    String of = file.equals("up.sql") || file.equals("migration.sql") ? migration.name() : file;
    List<String> lines = new ArrayList<>();
    lines.add("Step %d of %d in place of %s:".formatted(index + 1, files.size(), of));
    lines.add(title(step) + ".");
    int at = steps.indexOf(step);
    List<String> before = new ArrayList<>();
    for (int i = at - 1; i >= 0 && steps.get(i) instanceof PlanStep.Deploy deploy; i--) {
      before.addAll(0, StepPrinter.checks(deploy.step()));
      before.addFirst("Before this step: " + deploy.step().title() + ".");
    }
    lines.addAll(before);
    if (step instanceof Migrate migrate) {
      lines.addAll(checks(migrate));
    }
    boolean isLast = index + 1 == files.size();
    for (int i = at + 1; isLast && i < steps.size(); i++) {
      lines.add("After this step: " + title(steps.get(i)) + ".");
    }
    if (!isInTransaction(step) && !writer.isEcto() && !writer.leavesTransactions()) {
      lines.add("Run this file outside a transaction.");
    }
    return lines.stream().map(line -> line.replaceAll("\\p{Cntrl}", " ")).toList();
  }

  private static List<String> checks(Migrate step) {
    Set<List<String>> checks = new LinkedHashSet<>();
    for (Piece piece : step.pieces()) {
      if (piece instanceof Made made) {
        checks.add(StepPrinter.checks(made.step()));
      }
    }
    return checks.stream().flatMap(List::stream).toList();
  }

  /** Whether files of the migration say how they are undone. */
  static boolean hasWayBack(MigrationPlan plan) {
    return !(plan.original().loaded().migration().rollback() instanceof Rollback.NotSupported);
  }
}
