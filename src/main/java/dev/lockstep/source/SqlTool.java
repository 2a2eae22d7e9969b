package dev.lockstep.source;

import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.FileTree.Folder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that runs whole SQL files: where it keeps them, and in whose transaction they run. */
interface SqlTool {
  /** The name used on the command line, in configuration and in reports. */
  String id();

  /** Whether marks in, beside or above the folder of a history say that it is this tool's. */
  boolean keeps(Folder root);

  /** How its files lie in folders, where that is nothing special. */
  default SqlFiles files() {
    return SqlFiles.USUAL;
  }

  /** The folder of the history that a folder belongs to; null when it holds none of its files. */
  default @Nullable Folder rootOf(Folder folder) {
    return files().rootOf(folder);
  }

  /** The migrations of a history in the order the tool runs them. */
  default List<MigrationFiles> migrations(Folder root) {
    return files().migrations(root);
  }

  /** Whether a migration that does not say how it is undone lacks something. */
  boolean expectsRollbacks(List<MigrationFiles> history);

  /** The statements of a file as the tool cuts them. */
  default SqlText sql(String text) {
    return SqlText.ofFile(text);
  }

  /** In whose transaction the statements of a file run. */
  TransactionMode transaction(SqlSource source);

  /** A file and what it says; {@code folder} is the one it stands in. */
  record SqlSource(String text, List<Statement> statements, Folder folder, String file) {}
}
