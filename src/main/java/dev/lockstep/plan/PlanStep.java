package dev.lockstep.plan;

import dev.lockstep.ast.Statement;
import dev.lockstep.rewrite.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a plan. {@code origins} are the numbers of the rewrites it comes from; the steps of
 * one rewrite are apart, and in this order, on purpose.
 */
sealed interface PlanStep {
  Set<Integer> origins();

  /** The statements that run in it, as they are judged. */
  List<Statement> statements();

  /** A migration of its own; {@code names} are those of what it is made of. */
  record Migrate(Set<String> names, boolean transaction, List<Piece> pieces, Set<Integer> origins)
      implements PlanStep {
    public Migrate {
      names = new LinkedHashSet<>(names);
      pieces = List.copyOf(pieces);
      origins = Set.copyOf(origins);
    }

    @Override
    public List<Statement> statements() {
      return pieces.stream().flatMap(piece -> piece.statements().stream()).toList();
    }

    /** Whether what a rewrite sends in it must take effect at once. */
    boolean mustBeAtomic() {
      return transaction
          && pieces.stream()
              .anyMatch(piece -> piece instanceof Piece.Made made && made.changes().size() > 1);
    }

    Migrate withPieces(List<Piece> others) {
      return new Migrate(names, transaction, others, origins);
    }

    /** Both in one; a setting that stands in both is kept once. */
    Migrate with(Migrate next) {
      Set<String> allNames = new LinkedHashSet<>(names);
      allNames.addAll(next.names);
      Set<Integer> allOrigins = new HashSet<>(origins);
      allOrigins.addAll(next.origins);
      List<Piece> all = new ArrayList<>(pieces);
      List<Statement> there = statements();
      for (Piece piece : next.pieces) {
        boolean isThere =
            piece instanceof Piece.Kept kept
                && kept.repeated()
                && there.stream().anyMatch(kept.statement()::equals);
        if (!isThere) {
          all.add(piece);
        }
      }
      return new Migrate(allNames, transaction, all, allOrigins);
    }
  }

  /** Rows changed batch by batch. */
  record Backfill(Step.Backfill step, List<Statement> statements, Set<Integer> origins)
      implements PlanStep {
    public Backfill {
      statements = List.copyOf(statements);
      origins = Set.copyOf(origins);
    }
  }

  /** Something to do between two migrations. */
  record Deploy(Step.Deploy step, Set<Integer> origins) implements PlanStep {
    public Deploy {
      origins = Set.copyOf(origins);
    }

    @Override
    public List<Statement> statements() {
      return List.of();
    }
  }
}
