package dev.lockstep.plan;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.source.MigrationWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a migration. The first statement that draws a finding with a rewrite gives way
 * to the rewrite's steps; what stands behind it and has nothing to do with it goes before it; the
 * steps are judged anew, until no finding is left that has a rewrite.
 */
public final class Planner {
  /** How many statements give way in one plan, and how often what was made gives way again. */
  private static final int MAX_REWRITES = 200;

  private static final int MAX_DEPTH = 6;

  private final Original original;
  private final MigrationWriter writer;
  private final Document document;
  private final Set<Statement> settled = new HashSet<>();
  private final List<Statement> replaced = new ArrayList<>();
  private int rewrites;

  private Planner(Original original) {
    this.original = original;
    this.writer =
        MigrationWriter.of(
            original.history(), original.loaded(), MigrationWriter.Form.SAME, Set.of());
    this.document = new Document(original.loaded().file(), original.target());
  }

  /** The plan of a migration; its steps are the migration itself where nothing has a rewrite. */
  public static MigrationPlan plan(Original original) {
    return new Planner(original).plan();
  }

  /** Whether the migration, and not its tool, begins and ends the transaction it runs in. */
  static boolean managesTransaction(Migration migration) {
    List<Statement> statements = migration.up().statements();
    return statements.size() > 2
        && isOnly(statements.getFirst(), Begin.class)
        && isOnly(statements.getLast(), Commit.class)
        && statements.subList(1, statements.size() - 1).stream().noneMatch(Planner::isControl);
  }

  private MigrationPlan plan() {
    Migration migration = original.loaded().migration();
    List<Statement> statements = new ArrayList<>(migration.up().statements());
    boolean managed = managesTransaction(migration);
    if (managed) {
      statements.removeFirst();
      statements.removeLast();
    }
    boolean transaction = migration.up().transaction() == writer.mode(true);
    List<Piece> pieces = new ArrayList<>();
    statements.forEach(statement -> pieces.add(new Kept(statement, false)));
    List<PlanStep> steps = new ArrayList<>();
    steps.add(new PlanStep.Migrate(Set.of(migration.name()), transaction, pieces, Set.of()));
    Trial trial = judge(steps);
    // A part of a transaction that opens and closes within the file cannot be told apart.
    boolean isDivisible = statements.stream().noneMatch(Planner::isControl);
    while (isDivisible && rewrites < MAX_REWRITES) {
      List<Trial.Hit> hits = trial.hits().stream().filter(hit -> !isSettled(hit, steps)).toList();
      if (hits.isEmpty()) {
        break;
      }
      trial = replaced(steps, hits, trial);
    }
    List<PlanStep> split =
        isDivisible ? new Splitting(Mending.mended(steps), this::judge).split() : steps;
    boolean changed = rewrites > 0 || split.size() > 1;
    List<PlanStep> joined =
        changed ? Mending.mended(new Joining(split, this::judge).joined()) : split;
    return new MigrationPlan(original, joined, judge(joined).open(), replaced, managed, changed);
  }

  /** Replaces the first statement; not so where the steps would fail and the statement does not. */
  private Trial replaced(List<PlanStep> steps, List<Trial.Hit> hits, Trial before) {
    List<PlanStep> kept = List.copyOf(steps);
    List<Statement> keptReplaced = List.copyOf(replaced);
    int keptRewrites = rewrites;
    replace(steps, hits.getFirst(), hits);
    Trial after = judge(steps);
    if (after.failures() <= before.failures()) {
      return after;
    }
    settled.add(hits.getFirst().statement());
    steps.clear();
    steps.addAll(kept);
    replaced.clear();
    replaced.addAll(keptReplaced);
    rewrites = keptRewrites;
    return before;
  }

  private Trial judge(List<PlanStep> steps) {
    return Trial.of(steps, original, writer, document);
  }

  private static boolean isControl(Statement statement) {
    return statement.operations().stream().anyMatch(TransactionOperation.class::isInstance);
  }

  private static boolean isOnly(Statement statement, Class<? extends Operation> kind) {
    return statement.operations().size() == 1 && kind.isInstance(statement.operations().getFirst());
  }

  private boolean isSettled(Trial.Hit hit, List<PlanStep> steps) {
    return settled.contains(hit.statement()) || steps.get(hit.step()).origins().size() >= MAX_DEPTH;
  }

  /** Puts the steps of a finding's rewrite in the place of its statement. */
  private void replace(List<PlanStep> steps, Trial.Hit hit, List<Trial.Hit> hits) {
    Rewrite rewrite = hit.finding().rewrite();
    PlanStep.Migrate step = (PlanStep.Migrate) steps.get(hit.step());
    if (rewrite == null || isSame(rewrite, hit.statement(), step.transaction())) {
      settled.add(hit.statement());
      return;
    }
    Piece piece = step.pieces().get(hit.piece());
    Taking taking = new Taking(hit, rewrite, original);
    List<Piece> apart = taking.isNeeded() ? taking.apart(piece) : List.of(piece);
    if (!apart.equals(List.of(piece))) {
      List<Piece> pieces = new ArrayList<>(step.pieces());
      pieces.remove(hit.piece());
      pieces.addAll(hit.piece(), apart);
      steps.set(hit.step(), step.withPieces(pieces));
      return;
    }
    List<Piece> before = new ArrayList<>(step.pieces().subList(0, hit.piece()));
    List<Piece> after = new ArrayList<>();
    if (piece instanceof Made made) {
      Division.around(made, hit.statement()).addTo(before, after);
    } else {
      replaced.add(hit.statement());
    }
    after.addAll(step.pieces().subList(hit.piece() + 1, step.pieces().size()));
    Set<Integer> origins = new HashSet<>(step.origins());
    origins.add(++rewrites);
    List<Piece> settings = before.stream().filter(Planner::isSetting).toList();
    List<PlanStep> instead = steps(rewrite, hit.statement(), piece, settings, origins);
    List<Piece> behind = moveForward(after, before, instead, hit, hits, steps);
    List<PlanStep> parts = new ArrayList<>();
    if (before.stream().anyMatch(it -> !(it instanceof Kept kept && kept.repeated()))) {
      parts.add(step.withPieces(before));
    }
    parts.addAll(instead);
    if (!behind.isEmpty()) {
      behind.addAll(0, step.transaction() ? repeated(settings) : List.of());
      parts.add(step.withPieces(behind));
    }
    steps.remove(hit.step());
    steps.addAll(hit.step(), parts);
  }

  /**
   * Moves to {@code before} what stands behind the statement, has nothing to do with its rewrite
   * and draws no finding of its own; the rest is returned.
   */
  private static List<Piece> moveForward(
      List<Piece> after,
      List<Piece> before,
      List<PlanStep> instead,
      Trial.Hit hit,
      List<Trial.Hit> hits,
      List<PlanStep> steps) {
    Set<Statement> flagged = new HashSet<>();
    hits.stream()
        .filter(other -> steps.get(other.step()) == steps.get(hit.step()))
        .forEach(other -> flagged.add(other.statement()));
    List<Touch> passed = new ArrayList<>();
    passed.add(Touch.of(List.of(hit.statement())));
    instead.forEach(step -> passed.add(Touch.of(step)));
    List<Piece> behind = new ArrayList<>();
    for (Piece piece : after) {
      Touch touch = Touch.of(piece.statements());
      boolean moves =
          piece.statements().stream().noneMatch(flagged::contains)
              && passed.stream().allMatch(touch::mayPrecede);
      if (moves) {
        before.add(piece);
      } else {
        behind.add(piece);
        passed.add(touch);
      }
    }
    return behind;
  }

  private List<PlanStep> steps(
      Rewrite rewrite,
      Statement statement,
      Piece piece,
      List<Piece> settings,
      Set<Integer> origins) {
    List<PlanStep> steps = new ArrayList<>();
    Statement root =
        switch (piece) {
          case Made made -> made.replaced();
          case Kept kept -> kept.statement();
          case Piece.Part part -> part.leads() ? part.root() : null;
        };
    for (Step step : rewrite.steps()) {
      switch (step) {
        case Step.Deploy deploy -> steps.add(new PlanStep.Deploy(deploy, origins));
        case Step.Backfill backfill ->
            steps.add(
                new PlanStep.Backfill(backfill, document.add(StepPrinter.sql(step)), origins));
        case Step.Migrate migrate -> {
          List<Piece> pieces = new ArrayList<>();
          if (migrate.transaction()) {
            pieces.addAll(repeated(settings));
          }
          pieces.add(made(migrate, statement, root));
          root = null;
          steps.add(
              new PlanStep.Migrate(Set.of(migrate.name()), migrate.transaction(), pieces, origins));
        }
      }
    }
    return steps;
  }

  /** What a step of a rewrite does; the author's own statement where it is that, unchanged. */
  private Piece made(Step.Migrate step, Statement statement, @Nullable Statement root) {
    boolean isOwn =
        step.up().size() == 1
            && statement.text().equals(step.up().getFirst().text())
            && original.loaded().migration().up().statements().contains(statement);
    if (isOwn && step.down().isEmpty()) {
      replaced.remove(statement);
      return new Kept(statement, false);
    }
    List<Statement> statements = new ArrayList<>();
    for (Change change : step.up()) {
      String sql =
          StepPrinter.sql(
              new Step.Migrate(
                  step.name(), step.title(), step.transaction(), List.of(change), List.of()));
      List<Statement> parsed = document.add(sql);
      statements.add(
          parsed.size() == 1
              ? parsed.getFirst()
              : new Statement(change.operations(), sql, statement.span(), null));
    }
    return new Made(step, step.up(), statements, step.down(), root);
  }

  static boolean isSetting(Piece piece) {
    return piece instanceof Kept kept
        && kept.statement().operations().stream().allMatch(SetParameter.class::isInstance)
        && !kept.statement().operations().isEmpty();
  }

  static List<Piece> repeated(List<Piece> settings) {
    Set<Statement> statements = new LinkedHashSet<>();
    settings.forEach(piece -> statements.addAll(piece.statements()));
    return statements.stream().map(statement -> (Piece) new Kept(statement, true)).toList();
  }

  /** Whether the rewrite is the statement itself, run as it is run already. */
  private static boolean isSame(Rewrite rewrite, Statement statement, boolean transaction) {
    return rewrite.steps().size() == 1
        && rewrite.steps().getFirst() instanceof Step.Migrate only
        && only.transaction() == transaction
        && only.up().size() == 1
        && StepPrinter.isSame(only.up().getFirst(), statement);
  }
}
