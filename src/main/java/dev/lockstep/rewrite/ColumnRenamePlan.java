package dev.lockstep.rewrite;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RENAME COLUMN: a full copy of the column under the new name, and a trigger that carries over what
 * is written under either name, so that code of both names runs side by side until the old name is
 * dropped. A trigger, since it also sees the writes of code that is not deployed any more, and of
 * people.
 */
final class ColumnRenamePlan {
  /** Types that cannot be compared as they are (no operator =, or one that compares less). */
  private static final Set<String> WITHOUT_EQUALITY =
      Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private final ColumnCopies copies;
  private final RenameColumn rename;
  private final TableColumn wanted;
  private final RowTrigger trigger;
  private final Takeover takeover;
  private final CopySteps steps;

  private ColumnRenamePlan(ColumnCopies copies, RenameColumn rename, TableColumn wanted) {
    this.copies = copies;
    this.rename = rename;
    this.wanted = wanted;
    this.trigger =
        RowTrigger.on(
            copies.database(),
            copies.table(),
            copies.target(),
            List.of(rename.from(), rename.to()),
            body(copies.columns().getFirst()));
    this.takeover = new Takeover(copies, List.of(wanted));
    this.steps = new CopySteps(copies, trigger, takeover.required());
  }

  /** The plan, or null where not all is known that hangs on the column, or can be copied. */
  static @Nullable Rewrite of(Database database, Statement statement, RenameColumn rename) {
    RelationTarget target = RelationTarget.table(rename.table());
    Table table = ColumnCopies.plainTable(database, target);
    TableColumn original = table == null ? null : table.column(rename.from());
    TableColumn wanted = database.after(statement).column(rename.table(), rename.to());
    if (table == null
        || original == null
        || wanted == null
        || original.type() == null
        || original.generated() != null
        || table.column(rename.to()) != null) {
      return null;
    }
    SqlType type = original.type().withSpan(Span.SYNTHETIC);
    Column copy = Column.of(rename.to(), type).withCollation(original.collation());
    ColumnCopy column = ColumnCopy.plain(original, copy);
    ColumnCopies copies = ColumnCopies.of(database, table, target, List.of(column));
    return copies == null ? null : new ColumnRenamePlan(copies, rename, wanted).rewrite();
  }

  /**
   * What is written under the new name counts: old code does not know it. Otherwise what the old
   * one holds does, which fills the row as well.
   */
  private static List<String> body(ColumnCopy column) {
    String before = column.quotedOriginal();
    String after = column.quotedCopy();
    SqlType type = column.copy().type();
    String cast = !type.isArray() && WITHOUT_EQUALITY.contains(type.name()) ? "::text" : "";
    String back = "  NEW." + before + " := NEW." + after + ";";
    String forth = "  NEW." + after + " := NEW." + before + ";";
    return List.of(
        "IF TG_OP = 'INSERT' AND NEW." + after + " IS NOT NULL THEN",
        back,
        "ELSIF TG_OP = 'INSERT' THEN",
        forth,
        "ELSIF NEW." + after + cast + " IS DISTINCT FROM OLD." + after + cast + " THEN",
        back,
        "ELSE",
        forth,
        "END IF;");
  }

  private Rewrite rewrite() {
    List<Step> all = new ArrayList<>(steps.all());
    all.add(
        new Deploy(
            "Deploy code that names "
                + rename.to()
                + " instead of "
                + rename.from()
                + " of "
                + copies.database().nameOnPath(rename.table())
                + ", and wait until no code that names "
                + rename.from()
                + " runs any more"));
    all.add(finish());
    return new Rewrite("Keep both names in step until no code uses the old one", all);
  }

  private Migrate finish() {
    RelationTarget target = copies.target();
    List<Change> up = new ArrayList<>(List.of(CopySteps.lockTimeout()));
    up.addAll(trigger.drop());
    up.addAll(takeover.notNull());
    up.addAll(takeover.sequences(column -> rename.from()));
    Operation drop = new DropColumn(target, rename.from(), false, false, Span.SYNTHETIC);
    up.add(
        Change.of(drop)
            .accepting("all code names " + rename.to() + " since the last deploy", "drop-column"));
    Expression value = wanted.defaultValue();
    if (value != null && !value.isNull()) {
      up.add(Change.of(new SetDefault(target, rename.to(), value, Span.SYNTHETIC)));
    }
    up.addAll(takeover.notNullNames());
    up.addAll(takeover.keys());
    return new Migrate(
            "drop_" + target.name().name() + "_" + rename.from(),
            "Drop the old name, and give the new one its default and the names of its indexes",
            true,
            up,
            List.of())
        .irreversible(rename.from() + " and the trigger that filled it are gone")
        .checking(Checks.carriedOver(target.name(), List.of(rename.from())));
  }
}
