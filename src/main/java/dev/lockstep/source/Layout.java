package dev.lockstep.source;

import dev.lockstep.ast.Problem;
import dev.lockstep.source.FileTree.Folder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one migration tool lays out its files: how they are found, ordered and read. */
public sealed interface Layout permits EctoLayout, SqlLayout {
  /** How many problems of one file are told apart. */
  int MAX_PROBLEMS = 100;

  /** The name used on the command line, in configuration and in reports. */
  String id();

  /**
   * The folder of the history that {@code folder} belongs to, which is that folder or one above it;
   * null when it belongs to none of this tool. What was {@code named} by the user is taken at its
   * word; anything else must be where the tool keeps its migrations.
   */
  @Nullable Folder rootOf(Folder folder, boolean named);

  /** Whether what lies below a history's folder is this tool's too, and nobody else's. */
  boolean ownsSubfolders();

  /** The migrations of a history in the order the tool runs them. */
  List<MigrationFiles> migrations(Folder root);

  /**
   * A reader for the migrations of one history.
   *
   * @throws NotJudgedException when they are not for a database that lockstep judges
   */
  MigrationReader reader(FoundHistory history, Reading reading) throws NotJudgedException;

  /** The problems of a file; of very many the first, and one that counts the others. */
  static List<Problem> firstOf(List<Problem> problems) {
    if (problems.size() <= MAX_PROBLEMS) {
      return problems;
    }
    List<Problem> first = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
    int others = problems.size() - MAX_PROBLEMS;
    String message = "%d more problems in this file are not shown".formatted(others);
    first.add(new Problem(Problem.Kind.NOT_ANALYSED, message, problems.get(MAX_PROBLEMS).span()));
    return first;
  }

  /** A history that lockstep does not judge; the message is a clause for the user. */
  final class NotJudgedException extends Exception {
    private static final long serialVersionUID = 1;

    NotJudgedException(String message) {
      super(message);
    }
  }

  /** Reads the migrations of one history. A file may hold several migrations. */
  interface MigrationReader {
    /** What the files say; nothing when they cannot be read. */
    List<LoadedMigration> read(MigrationFiles files);

    /**
     * The migrations read, in order, and between them what the project's other files tell of the
     * database at that point.
     */
    default List<LoadedMigration> informed(List<LoadedMigration> migrations) {
      return migrations;
    }
  }
}
