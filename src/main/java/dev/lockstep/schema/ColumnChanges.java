package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What column definitions and column actions change in the schema. */
final class ColumnChanges {
  private final Draft draft;
  private final ConstraintChanges constraints;

  ColumnChanges(Draft draft, ConstraintChanges constraints) {
    this.draft = draft;
    this.constraints = constraints;
  }

  /** Adds a column with everything its definition says; one of that name is merged into. */
  void define(int tableId, Column column, Birth birth) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    SqlType type = column.type();
    boolean serial = type.isSerial();
    boolean counted = serial || column.identity() != null;
    int sequence = counted ? makeSequence(table, column, birth) : Table.NONE;
    boolean notNull = column.notNull() != null || counted;
    TableColumn made =
        new TableColumn(
            column.name(),
            type.stored(),
            notNull,
            column.defaultValue() == null ? null : column.defaultValue().expression(),
            column.generated(),
            column.identity(),
            sequence,
            birth,
            birth.place());
    draft.changeTable(tableId, t -> t.withColumns(replaced(t.columns(), made)));
    for (Constraint constraint : column.constraints()) {
      constraints.addTo(tableId, constraint, table.complete());
    }
  }

  private static List<TableColumn> replaced(List<TableColumn> columns, TableColumn made) {
    List<TableColumn> all = new ArrayList<>(columns);
    all.removeIf(c -> c.name().equals(made.name()));
    all.add(made);
    return all;
  }

  private int makeSequence(Table table, Column column, Birth birth) {
    String schema = table.name().schema();
    List<String> path = schema == null ? draft.session.searchPath() : List.of(schema);
    String name =
        ServerNames.choose(
            table.name().name(),
            column.name(),
            "seq",
            taken -> draft.schema.find(new QualifiedName(schema, taken), path) != null);
    Sequence sequence =
        new Sequence(
            draft.newId(),
            new QualifiedName(schema, name),
            table.id(),
            column.name(),
            column.identity() != null,
            true,
            birth);
    draft.put(sequence);
    return sequence.id();
  }

  List<TableColumn> ofQuery(CreateTable o, Birth birth) {
    List<TableColumn> columns = new ArrayList<>();
    if (o.query() != null) {
      for (String name : o.query().output()) {
        columns.add(
            new TableColumn(name, null, false, null, null, null, Table.NONE, birth, birth.place()));
      }
    }
    return columns;
  }

  void add(AddColumn o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    boolean known = table.column(o.column().name()) != null;
    if (known && o.ifNotExists()) {
      return;
    }
    boolean mayExist = o.ifNotExists() && !table.complete();
    Birth birth = mayExist ? Birth.before(draft.place(o.span())) : draft.birth(o.span());
    define(table.id(), o.column(), birth);
    for (int child : table.children()) {
      define(child, o.column().withConstraints(List.of()), birth);
    }
  }

  void drop(DropColumn o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table != null) {
      dropFrom(table, o.column(), o.span());
    }
  }

  private void dropFrom(Table table, String name, Span span) {
    TableColumn column = table.column(name);
    Removals removals = new Removals(draft);
    if (column != null) {
      removals.removeId(column.sequence(), span);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (ConstraintChanges.columns(constraint.definition()).contains(name)) {
        constraints.dropFrom(table.id(), constraint, span);
      }
    }
    for (int id : table.indexes()) {
      TableIndex index = draft.schema.index(id);
      if (index != null
          && index.definition() != null
          && index.definition().columns().contains(name)) {
        removals.dropIndex(index, span);
      }
    }
    draft.changeTable(
        table.id(),
        t -> t.withColumns(t.columns().stream().filter(c -> !c.name().equals(name)).toList()));
    for (int child : table.children()) {
      Table below = draft.schema.table(child);
      if (below != null) {
        dropFrom(below, name, span);
      }
    }
  }

  void alterType(AlterColumnType o) {
    Place said = draft.place(o.span());
    changeOrNote(o, o.column(), c -> c.withType(o.type(), said));
  }

  void setNotNull(SetNotNull o) {
    changeOrNote(o, o.column(), c -> c.withNotNull(o.notNull()));
    if (!o.notNull()) {
      constraints.dropNotNull(o.table(), o.column(), o.span());
    }
  }

  void setExpression(SetExpression o) {
    Expression expression = o.expression();
    if (expression == null) {
      change(o, o.column(), c -> c.withGenerated(null));
    } else {
      change(
          o,
          o.column(),
          c ->
              c.generated() == null
                  ? c
                  : c.withGenerated(
                      new Column.Generated(expression, c.generated().kind(), o.span())));
    }
  }

  void addIdentity(AddIdentity o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    Column column =
        new Column(
            o.column(),
            SqlType.of("bigint"),
            null,
            null,
            false,
            null,
            o.identity(),
            List.of(),
            null,
            null,
            null,
            o.span());
    int sequence = makeSequence(table, column, draft.birth(o.span()));
    changeOrNote(o, o.column(), c -> c.withIdentity(o.identity(), sequence));
  }

  void dropIdentity(DropIdentity o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    TableColumn column = table == null ? null : table.column(o.column());
    if (column != null) {
      new Removals(draft).removeId(column.sequence(), o.span());
    }
    change(o, o.column(), c -> c.withIdentity(null, Table.NONE));
  }

  void rename(RenameColumn o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    if (table.column(o.from()) == null && !table.complete()) {
      note(table, o.from(), draft.place(o.span()));
    }
    renameIn(table.id(), o.from(), o.to());
    for (int child : table.children()) {
      renameIn(child, o.from(), o.to());
    }
  }

  private void renameIn(int tableId, String from, String to) {
    ColumnRename rename = new ColumnRename(from, to);
    draft.changeTable(
        tableId,
        t ->
            t.withColumn(from, c -> c.withName(to))
                .withConstraints(
                    t.constraints().stream()
                        .map(c -> c.withDefinition(rename.in(c.definition())))
                        .toList()));
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    for (int id : table.indexes()) {
      draft.changeIndex(
          id, i -> i.definition() == null ? i : i.withDefinition(rename.in(i.definition())));
    }
    for (int id : table.referencing()) {
      draft.changeTable(
          id,
          t ->
              t.withConstraints(
                  t.constraints().stream()
                      .map(
                          c ->
                              c.referenced() == tableId
                                  ? c.withDefinition(rename.inReferenced(c.definition()))
                                  : c)
                      .toList()));
    }
  }

  void change(TableOperation o, String column, UnaryOperator<TableColumn> change) {
    draft.change(o.table(), o.span(), t -> t.withColumn(column, change));
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table != null) {
      table.children().forEach(id -> draft.changeTable(id, t -> t.withColumn(column, change)));
    }
  }

  /** Changes a column; one that nobody has described is noted first. */
  private void changeOrNote(TableOperation o, String column, UnaryOperator<TableColumn> change) {
    @Nullable Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table != null && table.column(column) == null && !table.complete()) {
      note(table, column, draft.place(o.span()));
    }
    change(o, column, change);
  }

  private void note(Table table, String column, Place place) {
    List<TableColumn> columns = new ArrayList<>(table.columns());
    columns.add(
        new TableColumn(
            column, null, null, null, null, null, Table.NONE, Birth.before(place), place));
    draft.put(table.withColumns(columns));
  }
}
