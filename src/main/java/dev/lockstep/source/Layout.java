package dev.lockstep.source;

import dev.lockstep.source.FileTree.Folder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one migration tool lays out its files: how they are found, ordered and read. */
public sealed interface Layout permits EctoLayout, PlainSqlLayout {
  /** The name used on the command line, in configuration and in reports. */
  String id();

  /**
   * The folder of the history that {@code folder} belongs to, which is that folder or one above it;
   * null when it belongs to none of this tool. What was {@code named} by the user is taken at its
   * word; anything else must be where the tool keeps its migrations.
   */
  @Nullable Folder rootOf(Folder folder, boolean named);

  /** The migrations of a history in the order the tool runs them. */
  List<MigrationFiles> migrations(Folder root);

  /** A reader for the migrations of one history. */
  MigrationReader reader(FoundHistory history, Reading reading);

  /** Reads the migrations of one history. A file may hold several migrations. */
  interface MigrationReader {
    /** What the files say; nothing when they cannot be read. */
    List<LoadedMigration> read(MigrationFiles files);
  }
}
