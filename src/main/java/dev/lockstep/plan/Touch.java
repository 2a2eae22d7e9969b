package dev.lockstep.plan;

import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.ObjectOperation.Comment;
import dev.lockstep.ast.ObjectOperation.CreateExtension;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.ast.TypeOperation.CreateEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What statements change and what they mention, which says whether they may change places: those
 * that mention nothing the others change, and change nothing the others mention, may. {@code
 * changes} is null when that cannot be told; {@code adds} when they only add to the schema.
 */
record Touch(@Nullable List<Subject> changes, Set<String> words, boolean adds) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

  static Touch of(List<Statement> statements) {
    List<Subject> changes = new ArrayList<>();
    Set<String> words = new HashSet<>();
    boolean isKnown = true;
    boolean adds = true;
    for (Statement statement : statements) {
      addWords(statement.text(), words);
      isKnown &= statement.text().indexOf(SqlText.HOLE) < 0 && !statement.operations().isEmpty();
      for (Operation operation : statement.operations()) {
        Subject subject = Subject.of(operation);
        isKnown &= subject != null;
        adds &= isAddition(operation);
        if (subject != null) {
          changes.add(subject);
        }
      }
    }
    return new Touch(isKnown ? changes : null, words, adds);
  }

  /** A backfill changes the columns that it sets. */
  static Touch of(PlanStep.Backfill backfill) {
    Set<String> words = new HashSet<>();
    backfill.statements().forEach(statement -> addWords(statement.text(), words));
    Set<String> names = new HashSet<>();
    names.add(backfill.step().table().name().toLowerCase(Locale.ROOT));
    String set = backfill.step().set();
    int equals = set.indexOf('=');
    addWords(set.substring(0, Math.max(equals, 0)), names);
    return new Touch(List.of(new Subject(names)), words, false);
  }

  static Touch of(PlanStep step) {
    return switch (step) {
      case PlanStep.Backfill backfill -> of(backfill);
      case PlanStep.Migrate migrate ->
          of(
              migrate.pieces().stream()
                  .filter(piece -> !(piece instanceof Piece.Kept kept && kept.repeated()))
                  .flatMap(piece -> piece.statements().stream())
                  .toList());
      case PlanStep.Deploy deploy -> new Touch(List.of(), Set.of(), false);
    };
  }

  /** Whether these statements, which come later, may as well come before those others. */
  boolean mayPrecede(Touch earlier) {
    return adds
        && changes != null
        && earlier.changes != null
        && changes.stream().noneMatch(subject -> earlier.words.containsAll(subject.names()))
        && earlier.changes.stream().noneMatch(subject -> words.containsAll(subject.names()));
  }

  private static boolean isAddition(Operation operation) {
    return switch (operation) {
      case CreateTable o ->
          o.partitionOf() == null
              && o.inherits().isEmpty()
              && o.likes().isEmpty()
              && o.query() == null
              && o.ofType() == null;
      case AddColumn o -> true;
      case AddConstraint o -> true;
      case SetDefault o -> true;
      case ValidateConstraint o -> true;
      case CreateIndex o -> true;
      case CreateEnum o -> true;
      case Comment o -> true;
      case CreateSchema o -> true;
      case CreateExtension o -> true;
      case CreateSequence o -> true;
      case CreateRoutine o -> true;
      default -> false;
    };
  }

  private static void addWords(String text, Set<String> into) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      into.add(word.group().toLowerCase(Locale.ROOT));
    }
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      into.add(quoted.group(1).replace("\"\"", "\"").toLowerCase(Locale.ROOT));
    }
  }
}
