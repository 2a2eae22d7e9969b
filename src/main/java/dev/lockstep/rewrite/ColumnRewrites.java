package dev.lockstep.rewrite;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Builds the rewrites of columns: made NOT NULL, renamed, dropped, or added with more than their
 * bare type.
 */
public final class ColumnRewrites {
  private ColumnRewrites() {}

  /** SET NOT NULL becomes a constraint that is validated while reads and writes go on. */
  public static Rewrite setNotNull(Database database, Statement statement, SetNotNull set) {
    Rewrite alone =
        new Rewrite(
            "Prove that " + set.column() + " holds no NULL, then forbid it",
            new NotNullSteps(database, set.target(), set.column()).all(fill(database, set)));
    return OtherActions.around(database, statement, set, set.table(), alone);
  }

  /** What the rows get that have no value: the default, if there is one. */
  static @Nullable String fill(Database database, SetNotNull set) {
    TableColumn known = database.column(set.table(), set.column());
    Expression value = known == null ? null : known.defaultValue();
    return value == null || value.isNull() ? null : value.text();
  }

  /**
   * RENAME COLUMN becomes a second column of the new name that is kept in step with the old one by
   * a trigger until no code uses that; null where not all is known that hangs on the column.
   */
  public static @Nullable Rewrite rename(
      Database database, Statement statement, RenameColumn rename) {
    return ColumnRenamePlan.of(database, statement, rename);
  }

  /**
   * DROP COLUMN waits until code is deployed that does not name the column, and can be undone as
   * far as the column is known; null where the statement would fail.
   */
  public static @Nullable Rewrite drop(Database database, Statement statement, DropColumn drop) {
    return ColumnDropPlan.of(database, statement, drop);
  }

  /**
   * ADD COLUMN becomes the bare column first, and then, each without a scan, a rewrite or an index
   * build under lock, what else its definition asks for; null where no steps lead there: a stored
   * generated column, one of a constrained domain.
   */
  public static @Nullable Rewrite add(Database database, Statement statement, AddColumn add) {
    Rewrite alone = new ColumnAddition(database, statement, add).rewrite();
    return alone == null ? null : OtherActions.around(database, statement, add, add.table(), alone);
  }
}
