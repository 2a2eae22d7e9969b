package dev.lockstep.rewrite;

import static java.util.stream.Collectors.joining;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.effect.Domains;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * ALTER COLUMN … TYPE that would write the table anew: a copy of each column in the new type is
 * filled while reads and writes go on, and takes the column's place, its indexes, keys, default and
 * sequence in one short transaction.
 */
final class TypeChangePlan {
  private final Database database;
  private final Statement statement;
  private final RelationTarget target;
  private final ColumnCopies copies;

  /** The columns as the statement would leave them, in the order of the copies. */
  private final List<TableColumn> wanted;

  private final RowTrigger trigger;
  private final CopySteps steps;
  private final Takeover takeover;

  private TypeChangePlan(
      Database database, Statement statement, ColumnCopies copies, List<TableColumn> wanted) {
    this.database = database;
    this.statement = statement;
    this.target = copies.target();
    this.copies = copies;
    this.wanted = wanted;
    this.trigger = trigger(database, copies);
    this.takeover = new Takeover(copies, wanted);
    this.steps = new CopySteps(copies, trigger, takeover.required());
  }

  /**
   * The plan for all columns whose type the statement changes so, or null where none leads there.
   */
  static @Nullable Rewrite of(Database database, Statement statement, AlterColumnType alter) {
    RelationTarget target = RelationTarget.table(alter.table());
    Table table = ColumnCopies.plainTable(database, target);
    Table after = database.after(statement).table(alter.table());
    if (table == null || after == null || !isCostly(alter, database)) {
      return null;
    }
    List<ColumnCopy> columns = new ArrayList<>();
    List<TableColumn> wanted = new ArrayList<>();
    for (Operation operation : statement.operations()) {
      if (operation instanceof AlterColumnType change && isCostly(change, database)) {
        TableColumn original = table.column(change.column());
        TableColumn result = after.column(change.column());
        if (original == null
            || original.type() == null
            || original.generated() != null
            || Domains.isConstrained(change.type(), database)) {
          return null;
        }
        columns.add(copy(table, original, change));
        wanted.add(Objects.requireNonNull(result));
      }
    }
    ColumnCopies copies = ColumnCopies.of(database, table, target, columns);
    return copies == null || columns.isEmpty()
        ? null
        : new TypeChangePlan(database, statement, copies, wanted).rewrite();
  }

  private static boolean isCostly(AlterColumnType change, Database database) {
    return TypeChange.of(change, database) != TypeChange.NONE;
  }

  private static ColumnCopy copy(Table table, TableColumn original, AlterColumnType change) {
    String name = ColumnCopies.freshColumn(table, original.name(), "new");
    Column bare = Column.of(name, change.type().withSpan(Span.SYNTHETIC));
    Expression using = change.using();
    boolean plain = using == null || using instanceof Expression.Column;
    String value =
        using == null || plain
            ? Identifiers.quoted(original.name())
            : "(" + using.text().strip() + ")";
    return new ColumnCopy(original, bare.withCollation(change.collation()), value, plain);
  }

  private static RowTrigger trigger(Database database, ColumnCopies copies) {
    RelationTarget target = copies.target();
    List<String> body = new ArrayList<>();
    for (ColumnCopy column : copies.columns()) {
      body.add(
          column.plain()
              ? "NEW." + column.quotedCopy() + " := NEW." + column.quotedOriginal() + ";"
              : "SELECT "
                  + column.value()
                  + " INTO NEW."
                  + column.quotedCopy()
                  + " FROM (SELECT NEW.*) AS "
                  + Identifiers.quoted(target.name().name())
                  + ";");
    }
    List<String> names = copies.columns().stream().map(it -> it.original().name()).toList();
    return RowTrigger.on(database, copies.table(), target, names, body);
  }

  private Rewrite rewrite() {
    List<Step> all = new ArrayList<>();
    List<Operation> others =
        statement.operations().stream().filter(operation -> !isAboutCopies(operation)).toList();
    if (!others.isEmpty()) {
      all.add(Rewrites.otherChanges(database, target.name(), others));
    }
    all.addAll(steps.all());
    if (!was().equals(becomes())) {
      all.add(new Deploy(bothTypes()));
    }
    all.add(switchOver());
    all.add(new Deploy(lookAround()));
    all.add(contract());
    return new Rewrite("Fill a new column beside the old one, then let it take its place", all);
  }

  private String bothTypes() {
    return "Deploy code that can read and write "
        + steps.names(" and ")
        + " of "
        + database.nameOnPath(target.name())
        + " as "
        + was()
        + " and as "
        + becomes()
        + ", which "
        + (wanted.size() == 1 ? "it becomes" : "they become")
        + " with the next step";
  }

  private boolean isAboutCopies(Operation operation) {
    String column =
        switch (operation) {
          case AlterColumnType o -> o.column();
          case SetNotNull o -> o.column();
          case SetDefault o -> o.column();
          default -> null;
        };
    return copies.columns().stream().anyMatch(it -> it.original().name().equals(column));
  }

  private String was() {
    return copies.columns().stream()
        .map(it -> String.valueOf(it.original().type()))
        .distinct()
        .collect(joining(" and "));
  }

  private String becomes() {
    return wanted.stream()
        .map(it -> String.valueOf(it.type()))
        .distinct()
        .collect(joining(" and "));
  }

  private Migrate switchOver() {
    List<Change> up = new ArrayList<>(List.of(CopySteps.lockTimeout()));
    up.addAll(trigger.drop());
    up.addAll(takeover.dropOldKeys());
    for (ColumnCopy column : copies.columns()) {
      up.add(rename(column.original().name(), old(column)));
      up.add(rename(column.copy().name(), column.original().name()));
    }
    List<Operation> attributes = attributes();
    if (!attributes.isEmpty()) {
      up.add(new Change(attributes));
    }
    up.addAll(takeover.notNull());
    up.addAll(takeover.keys());
    up.addAll(takeover.sequences(this::old));
    for (ColumnCopy column : copies.columns()) {
      if (column.original().identity() != null) {
        up.add(Change.of(new SetNotNull(target, old(column), false, Span.SYNTHETIC)));
      }
    }
    up.addAll(takeover.notNullNames());
    return new Migrate(
            "switch_" + steps.base(),
            "Let " + steps.copyNames(" and ") + " take the place of " + steps.names(" and "),
            true,
            up,
            List.of())
        .irreversible("rows written since have no value in " + olds())
        .checking(Checks.carriedOver(target.name(), steps.originalNames()));
  }

  private Change rename(String from, String to) {
    return Change.of(new RenameColumn(target, from, to, Span.SYNTHETIC))
        .accepting("both columns change names in one transaction", "rename-column");
  }

  private String old(ColumnCopy column) {
    return ColumnCopies.freshColumn(copies.table(), column.original().name(), "old");
  }

  private String olds() {
    return copies.columns().stream().map(this::old).collect(joining(" and "));
  }

  /** What the old columns, which get no values from here on, lose, and the new ones have. */
  private List<Operation> attributes() {
    List<Operation> actions = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      ColumnCopy column = copies.columns().get(i);
      TableColumn original = column.original();
      if (Boolean.TRUE.equals(original.notNull()) && original.identity() == null) {
        actions.add(new SetNotNull(target, old(column), false, Span.SYNTHETIC));
      }
      if (original.defaultValue() != null && !original.defaultValue().isNull()) {
        actions.add(new SetDefault(target, old(column), null, Span.SYNTHETIC));
      }
      Expression value = wanted.get(i).defaultValue();
      if (value != null && !value.isNull()) {
        actions.add(new SetDefault(target, original.name(), value, Span.SYNTHETIC));
      }
    }
    return actions;
  }

  /** What to do before the old columns go for good. */
  private String lookAround() {
    String text =
        "Watch " + steps.names(" and ") + " in production until nobody wants " + olds() + " back";
    for (ColumnCopy column : copies.columns()) {
      Relation sequence = database.schema().relation(column.original().sequence());
      if (sequence != null
          && column.original().identity() == null
          && column.copy().type().name().equals("bigint")) {
        text +=
            "; "
                + database.nameOnPath(sequence)
                + " still ends where the old type did: ALTER SEQUENCE "
                + Identifiers.quoted(QualifiedName.parse(database.nameOnPath(sequence)))
                + " AS bigint lets it count on";
      }
    }
    return text;
  }

  private Migrate contract() {
    List<Operation> drops = new ArrayList<>();
    List<Operation> undo = new ArrayList<>();
    for (ColumnCopy column : copies.columns()) {
      drops.add(new DropColumn(target, old(column), false, false, Span.SYNTHETIC));
      SqlType type = Objects.requireNonNull(column.original().type());
      Column bare =
          Column.of(old(column), type.withSpan(Span.SYNTHETIC))
              .withCollation(column.original().collation());
      undo.add(new AddColumn(target, bare, false, Span.SYNTHETIC));
    }
    return new Migrate(
            "drop_" + target.name().name() + "_" + steps.names("_") + "_old",
            "Drop " + olds(),
            true,
            List.of(
                CopySteps.lockTimeout(),
                new Change(drops).accepting("no code has ever named it", "drop-column")),
            List.of(new Change(undo)))
        .checking(Checks.unused(target.name(), copies.columns().stream().map(this::old).toList()));
  }
}
