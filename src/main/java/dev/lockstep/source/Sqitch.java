package dev.lockstep.source;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sqitch: {@code deploy/<change>.sql} in the order of {@code sqitch.plan} beside that folder, each
 * run by psql as it is; {@code revert/<change>.sql} undoes it (sqitch(1), sqitchtutorial).
 */
final class Sqitch implements SqlTool {
  private static final String PLAN = "sqitch.plan";
  private static final String DEPLOY = "deploy";
  private static final String REVERT = "revert";

  @Override
  public String id() {
    return "sqitch";
  }

  @Override
  public boolean keeps(Folder root) {
    return root.holds(PLAN);
  }

  @Override
  public @Nullable Folder rootOf(Folder folder) {
    if (SqlFiles.in(folder).isEmpty()) {
      return null;
    }
    for (Folder f = folder; f != null; f = f.parent()) {
      if (f.name().equals(DEPLOY) || f.name().equals(REVERT)) {
        return f.parent();
      }
    }
    return null;
  }

  @Override
  public List<MigrationFiles> migrations(Folder root) {
    List<MigrationFiles> migrations = new ArrayList<>();
    for (String change : changes(root)) {
      Path up = root.location().resolve(DEPLOY).resolve(change + ".sql").normalize();
      Path down = root.location().resolve(REVERT).resolve(change + ".sql").normalize();
      if (up.startsWith(root.location()) && root.exists(up)) {
        migrations.add(new MigrationFiles(up, root.exists(down) ? down : null, "", change));
      }
    }
    return migrations;
  }

  /** The plan's lines but its pragmas, tags and comments; a change is the first word of its own. */
  private static List<String> changes(Folder root) {
    List<String> changes = new ArrayList<>();
    if (root.read(PLAN) instanceof Content.Text(String text)) {
      for (String line : text.lines().map(String::strip).toList()) {
        if (!line.isEmpty() && "%@#".indexOf(line.charAt(0)) < 0) {
          String change = line.split("\\s", 2)[0];
          if (!changes.contains(change) && change.indexOf('\0') < 0) {
            changes.add(change);
          }
        }
      }
    }
    return changes;
  }

  @Override
  public boolean expectsRollbacks(List<MigrationFiles> history) {
    return true;
  }

  @Override
  public TransactionMode transaction(SqlSource source) {
    return TransactionMode.NONE;
  }
}
