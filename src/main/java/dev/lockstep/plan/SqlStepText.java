package dev.lockstep.plan;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.Piece.Part;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.source.Language;
import dev.lockstep.source.MigrationWriter;
import dev.lockstep.source.NewMigration;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes steps in SQL: what is kept in its author's text, with the comments before it. */
final class SqlStepText implements StepText {
  private final MigrationPlan plan;
  private final WayBack wayBack;
  private final boolean isLeftToFiles;
  private final boolean isSql;
  private final AuthorText up;
  private final AuthorText down;

  /**
   * {@code isLeftToFiles} when the tool opens no transaction, so that files do where they need one.
   */
  SqlStepText(MigrationPlan plan, WayBack wayBack, boolean isLeftToFiles) {
    this.plan = plan;
    this.wayBack = wayBack;
    this.isLeftToFiles = isLeftToFiles;
    SourceFile file = plan.original().loaded().file();
    this.isSql = file.language() == Language.SQL;
    this.up = new AuthorText(file);
    this.down = new AuthorText(plan.original().loaded().downFile());
  }

  @Override
  public NewMigration migration(
      PlanStep step, String name, boolean isFirst, List<String> comments) {
    return switch (step) {
      case Migrate migrate -> migration(migrate, name, isFirst, comments);
      case PlanStep.Backfill backfill ->
          new NewMigration(
              name,
              false,
              new NewMigration.Sql(
                  comments,
                  List.of(StepPrinter.sql(backfill.step()).strip()),
                  PlanText.hasWayBack(plan) ? List.of() : null));
      case PlanStep.Deploy deploy -> throw new IllegalArgumentException("a deploy is no file");
    };
  }

  private NewMigration migration(
      Migrate step, String name, boolean isFirst, List<String> comments) {
    List<String> statements = new ArrayList<>();
    for (Piece piece : step.pieces()) {
      switch (piece) {
        case Kept kept -> statements.add(own(kept.statement(), up));
        case Part part -> {
          String lead = isSql && part.leads() ? up.lead(part.root().span()) : "";
          statements.add(lead + printed(null, new Change(part.statement().operations())));
        }
        case Made made -> {
          String lead = isSql && made.replaced() != null ? up.lead(made.replaced().span()) : "";
          for (Change change : made.changes()) {
            statements.add(lead + printed(made.step(), change));
            lead = "";
          }
        }
      }
    }
    boolean isManaged =
        (plan.managed() && step.transaction()) || (isLeftToFiles && step.mustBeAtomic());
    List<String> undone = null;
    if (PlanText.hasWayBack(plan) && !wayBack.isBetterMissing(step)) {
      undone = managed(undone(step, isFirst), isManaged);
    }
    return new NewMigration(
        name,
        step.transaction(),
        new NewMigration.Sql(comments, managed(statements, isManaged), undone));
  }

  /** The statements in a transaction of their own, where the original kept one. */
  private static List<String> managed(List<String> statements, boolean isManaged) {
    if (!isManaged || statements.isEmpty()) {
      return statements;
    }
    List<String> all = new ArrayList<>(statements);
    all.addFirst("BEGIN;");
    all.add("COMMIT;");
    return all;
  }

  private List<String> undone(Migrate step, boolean isFirst) {
    WayBack.Back back = wayBack.of(step);
    List<String> statements = new ArrayList<>();
    StringBuilder notes = new StringBuilder();
    if (back.irreversible() != null) {
      return List.of(raise("There is no way back: " + back.irreversible()));
    }
    back.notes().forEach(note -> notes.append(comment(note)));
    if (isFirst) {
      for (Statement statement : wayBack.unplaced()) {
        notes.append(comment("Of the original's way back, for no single step:"));
        statement.text().strip().lines().forEach(line -> notes.append(comment("  " + line)));
      }
    }
    for (WayBack.Undo undo : back.undo()) {
      switch (undo) {
        case WayBack.Own own -> statements.add(own(own.statement(), down));
        case WayBack.Changes changes ->
            changes.changes().forEach(change -> statements.add(printed(null, change)));
      }
    }
    if (!notes.isEmpty()) {
      String first = statements.isEmpty() ? "" : statements.removeFirst();
      statements.addFirst((notes + first).strip());
    }
    return statements;
  }

  /** A way back that stops with a reason, so that nobody takes it for done. */
  private static String raise(String reason) {
    String text = reason.replaceAll("\\p{Cntrl}", " ").replace("'", "''").replace("%", "%%");
    return "DO $$ BEGIN RAISE EXCEPTION '" + text.replace("$$", "$ $") + "'; END $$;";
  }

  private static String comment(String text) {
    return "-- " + text.replaceAll("\\p{Cntrl}", " ") + "\n";
  }

  private String own(Statement statement, AuthorText author) {
    return isSql ? author.statement(statement.span()) : printed(null, Change.of(statement));
  }

  private static String printed(Step.@Nullable Migrate step, Change change) {
    boolean transaction = step == null || step.transaction();
    Step.Migrate only = new Step.Migrate("", "", transaction, List.of(change), List.of());
    return StepPrinter.sql(only).strip();
  }

  /** The text of a file, from which statements are taken as they stand. */
  private static final class AuthorText {
    private final String text;
    private final List<Span> comments;

    AuthorText(SourceFile file) {
      this.text = file.text();
      this.comments = file.comments();
    }

    /** The statement with the comments before it and that behind it on its last line. */
    String statement(Span span) {
      StringBuilder written = new StringBuilder(lead(span));
      written.append(text, span.start(), span.end()).append(';');
      int line = text.indexOf('\n', span.end());
      int end = line < 0 ? text.length() : line;
      for (Span comment : comments) {
        if (comment.start() >= span.end()
            && comment.end() <= end
            && text.substring(span.end(), comment.start()).strip().equals(";")) {
          written.append(' ').append(text, comment.start(), comment.end());
        }
      }
      return written.toString().strip();
    }

    /** The comments before a statement, that are its own and no mark of a tool. */
    String lead(Span span) {
      List<String> lines = new ArrayList<>();
      int at = span.start();
      for (Span comment : comments.reversed()) {
        if (comment.end() > at) {
          continue;
        }
        String between = text.substring(comment.end(), at);
        String said = text.substring(comment.start(), comment.end());
        boolean isFree = between.isBlank() && isOnLineOfItsOwn(comment) && !isMark(said);
        if (!isFree && !(between.isBlank() && isInnerMark(said))) {
          break;
        }
        if (isFree) {
          boolean isApart = between.chars().filter(c -> c == '\n').count() > 1;
          lines.addFirst(said + (isApart ? "\n" : ""));
        }
        at = comment.start();
      }
      return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private boolean isOnLineOfItsOwn(Span comment) {
      int line = text.lastIndexOf('\n', comment.start() - 1) + 1;
      return text.substring(line, comment.start()).isBlank();
    }

    private static boolean isInnerMark(String comment) {
      return comment.startsWith("-- +goose Statement") || comment.startsWith("--> statement-");
    }

    /** Whether the comment speaks to a migration tool. */
    private static boolean isMark(String comment) {
      return MigrationWriter.isMark(comment);
    }
  }
}
