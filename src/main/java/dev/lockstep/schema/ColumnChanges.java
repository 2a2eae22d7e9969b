package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What column definitions and column actions change in the schema. */
final class ColumnChanges {
  private static final Pattern EVERYTHING =
      Pattern.compile("(?is)\\s*select\\s+\\*\\s+from\\s+[\\w.\"]+\\s*(?:where\\b.*|limit\\b.*)?");

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
    int sequence =
        counted
            ? makeSequence(tableId, column.name(), column.identity() != null, birth)
            : Table.NONE;
    TableColumn merged = table.column(column.name());
    boolean notNull =
        column.notNull() != null
            || counted
            || (merged != null && Boolean.TRUE.equals(merged.notNull()));
    TableColumn made =
        new TableColumn(
                column.name(),
                merged != null && type.name().isEmpty() ? merged.type() : type.stored(),
                null,
                notNull,
                serial ? nextval(sequence) : defaultOf(column),
                column.generated(),
                column.identity(),
                sequence,
                birth,
                birth.place())
            .withCollation(column.collation());
    draft.changeTable(tableId, t -> t.withColumns(replaced(t.columns(), made)));
    if (notNull) {
      String named = column.notNull() == null ? null : column.notNull().name();
      constraints.noteNotNull(tableId, named, column.name(), birth.place(), false);
    }
    for (Constraint constraint : column.constraints()) {
      constraints.addTo(tableId, constraint, table.complete());
    }
  }

  private static @Nullable Expression defaultOf(Column column) {
    return column.defaultValue() == null ? null : column.defaultValue().expression();
  }

  private @Nullable Expression nextval(int sequence) {
    Relation relation = draft.schema.relation(sequence);
    if (relation == null) {
      return null;
    }
    String name = relation.name().toString();
    String text = "nextval('" + Identifiers.quoted(relation.name()).replace("'", "''") + "')";
    return new Expression.Call(
        QualifiedName.of("nextval"),
        List.of(
            new Expression.Literal(
                Expression.Literal.Kind.STRING, name, "'" + name + "'", Span.SYNTHETIC)),
        text,
        Span.SYNTHETIC);
  }

  private static List<TableColumn> replaced(List<TableColumn> columns, TableColumn made) {
    List<TableColumn> all = new ArrayList<>(columns);
    all.removeIf(c -> c.name().equals(made.name()));
    all.add(made);
    return all;
  }

  /** Makes the sequence that a column owns; returns its id. */
  int makeSequence(int tableId, String column, boolean identity, Birth birth) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return Table.NONE;
    }
    String schema = table.name().schema();
    List<String> path = schema == null ? draft.session.searchPath() : List.of(schema);
    String name =
        ServerNames.choose(
            table.name().name(),
            column,
            "seq",
            taken -> draft.schema.find(new QualifiedName(schema, taken), path) != null);
    Sequence sequence =
        new Sequence(
            draft.newId(), new QualifiedName(schema, name), tableId, column, identity, true, birth);
    draft.put(sequence);
    return sequence.id();
  }

  /** The columns of CREATE TABLE AS: with types where all columns of one table are taken. */
  List<TableColumn> ofQuery(Query query, Birth birth) {
    Table source =
        query.output().isEmpty()
                && query.relations().size() == 1
                && EVERYTHING.matcher(query.text()).matches()
                && draft.find(query.relations().getFirst()) instanceof Table only
            ? only
            : null;
    if (source != null) {
      return source.columns().stream()
          .map(
              column ->
                  plain(column.name(), column.type(), birth).withCollation(column.collation()))
          .toList();
    }
    return query.output().stream().map(name -> plain(name, null, birth)).toList();
  }

  private static TableColumn plain(String name, @Nullable SqlType type, Birth birth) {
    return new TableColumn(
        name, type, null, false, null, null, null, Table.NONE, birth, birth.place());
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
    TableColumn made = draft.schema.column(table.id(), o.column().name());
    for (int id : draft.tree(table.id())) {
      if (made != null && draft.schema.column(id, made.name()) == null) {
        draft.changeTable(id, t -> t.withColumns(replaced(t.columns(), made.inherited())));
      }
      if (made != null && !known) {
        fill(id, made);
      }
    }
  }

  /** What a new column is in the rows that are there. */
  private void fill(int tableId, TableColumn column) {
    NewRows values = new NewRows(draft.schema, draft.session.searchPath());
    changeRows(
        tableId,
        rows ->
            rows.with(
                column.name(),
                row -> column.sequence() == Table.NONE ? values.standard(column, row) : null));
  }

  private void changeRows(int tableId, UnaryOperator<Rows> change) {
    draft.changeTable(tableId, t -> t.rows() == null ? t : t.withRows(change.apply(t.rows())));
  }

  void drop(DropColumn o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    if (o.cascade()) {
      dropViews(table.id(), o.column(), o.span());
    }
    TableColumn column = table.column(o.column());
    for (int id : draft.reach(table.id(), o.target().only())) {
      TableColumn own = draft.schema.column(id, o.column());
      boolean local = own != null && column != null && !own.birth().equals(column.birth());
      if (id == table.id() || table.isPartitioned() || !local) {
        dropFrom(id, o.column(), o.span());
      }
    }
  }

  /** Drops the views that use a column, and those on top of them. */
  void dropViews(int table, String column, Span span) {
    for (View view : draft.schema.viewsOn(table)) {
      if (view.query() != null && view.query().columns().contains(column)) {
        Removals removals = new Removals(draft);
        draft.schema.viewsOn(view.id()).forEach(above -> removals.drop(above, span));
        removals.drop(view, span);
      }
    }
  }

  /** Takes a column out of one table, with its sequence, its keys and its indexes. */
  void dropFrom(int tableId, String name, Span span) {
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    TableColumn column = table.column(name);
    Removals removals = new Removals(draft);
    if (column != null) {
      removals.removeId(column.sequence(), span);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (ConstraintChanges.columns(constraint.definition()).contains(name)) {
        constraints.dropFrom(tableId, constraint, span);
      }
    }
    for (int id : table.indexes()) {
      TableIndex index = draft.schema.index(id);
      if (index != null
          && index.definition() != null
          && index.definition().columns().contains(name)) {
        constraints.dropReferring(index, span);
        removals.dropIndex(index, span);
      }
    }
    draft.changeTable(
        tableId,
        t -> t.withColumns(t.columns().stream().filter(c -> !c.name().equals(name)).toList()));
    changeRows(tableId, rows -> rows.without(name));
    for (TableColumn other : table.columns()) {
      if (other.generated() != null && other.generated().expression().columns().contains(name)) {
        dropFrom(tableId, other.name(), span);
      }
    }
  }

  void alterType(AlterColumnType o) {
    Place said = draft.place(o.span());
    changeOrNote(
        o.target(),
        o.column(),
        o.span(),
        c -> c.withType(o.type(), said).withCollation(o.collation()));
    Relation relation = draft.find(o.table());
    if (relation != null) {
      draft.reach(relation.id(), o.target().only()).forEach(id -> convert(id, o));
    }
  }

  private void convert(int tableId, AlterColumnType o) {
    NewRows values = new NewRows(draft.schema, draft.session.searchPath());
    Expression using = o.using();
    changeRows(
        tableId,
        rows ->
            rows.with(
                o.column(),
                row -> {
                  Datum value = using == null ? row.get(o.column()) : Evaluation.of(using, row);
                  return value == null ? null : values.stored(value, o.type());
                }));
  }

  void setNotNull(SetNotNull o) {
    changeOrNote(o.target(), o.column(), o.span(), c -> c.withNotNull(o.notNull()));
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    if (o.notNull()) {
      constraints.noteNotNull(
          table.id(), null, o.column(), draft.place(o.span()), o.target().only());
    } else {
      draft
          .reach(table.id(), o.target().only())
          .forEach(id -> constraints.dropNotNull(id, o.column()));
    }
  }

  void setExpression(SetExpression o) {
    Relation relation = draft.find(o.table());
    if (relation != null) {
      draft
          .reach(relation.id(), o.target().only())
          .forEach(id -> changeRows(id, rows -> rows.without(o.column())));
    }
    Expression expression = o.expression();
    if (expression == null) {
      change(o.target(), o.column(), o.span(), c -> c.withGenerated(null));
    } else {
      change(
          o.target(),
          o.column(),
          o.span(),
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
    int sequence = makeSequence(table.id(), o.column(), true, draft.birth(o.span()));
    changeOrNote(o.target(), o.column(), o.span(), c -> c.withIdentity(o.identity(), sequence));
  }

  void dropIdentity(DropIdentity o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    TableColumn column = table == null ? null : table.column(o.column());
    if (column != null && column.identity() == null && column.type() != null) {
      return;
    }
    if (column != null) {
      new Removals(draft).removeId(column.sequence(), o.span());
    }
    change(o.target(), o.column(), o.span(), c -> c.withIdentity(null, Table.NONE));
  }

  void rename(RenameColumn o) {
    Table table = draft.tableOrUndescribed(o.table(), o.span());
    if (table == null) {
      return;
    }
    if (table.column(o.from()) == null && !table.complete()) {
      note(table, o.from(), draft.place(o.span()));
    }
    ColumnRename rename = new ColumnRename(o.from(), o.to());
    draft.tree(table.id()).forEach(id -> rename.in(draft, id));
  }

  void change(RelationTarget target, String column, Span span, UnaryOperator<TableColumn> change) {
    Table table = draft.tableOrUndescribed(target.name(), span);
    if (table != null) {
      for (int id : draft.reach(table.id(), target.only())) {
        draft.changeTable(id, t -> t.withColumn(column, change));
      }
    }
  }

  /** Changes a column; one that nobody has described is noted first. */
  private void changeOrNote(
      RelationTarget target, String column, Span span, UnaryOperator<TableColumn> change) {
    Table table = draft.tableOrUndescribed(target.name(), span);
    if (table != null && table.column(column) == null && !table.complete()) {
      note(table, column, draft.place(span));
    }
    change(target, column, span, change);
  }

  private void note(Table table, String column, Place place) {
    List<TableColumn> columns = new ArrayList<>(table.columns());
    columns.add(
        new TableColumn(
            column, null, null, null, null, null, null, Table.NONE, Birth.before(place), place));
    draft.put(table.withColumns(columns));
  }
}
