package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.ColumnRenaming;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.TableOperation.PartitionBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the renaming of a column through constraints, keys and expressions. */
public record ColumnRename(String from, String to) {

  /** Renames the column in one table and in whatever uses it. */
  void in(Draft draft, int tableId) {
    draft.changeTable(
        tableId,
        t ->
            t.withColumns(t.columns().stream().map(this::in).toList())
                .withTriggers(t.triggers().stream().map(this::in).toList())
                .withPolicies(t.policies().stream().map(this::in).toList())
                .withPartitionBy(in(t.partitionBy()))
                .withRows(t.rows() == null ? null : t.rows().renamed(from, to))
                .withConstraints(
                    t.constraints().stream()
                        .map(c -> c.withDefinition(in(c.definition())))
                        .toList()));
    draft.schema.viewsOn(tableId).stream()
        .filter(view -> view.uses().contains(tableId))
        .forEach(view -> draft.put(in(view)));
    Table table = draft.schema.table(tableId);
    if (table == null) {
      return;
    }
    for (int id : table.indexes()) {
      draft.changeIndex(id, i -> i.definition() == null ? i : i.withDefinition(in(i.definition())));
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
                                  ? c.withDefinition(inReferenced(c.definition()))
                                  : c)
                      .toList()));
    }
  }

  private TableColumn in(TableColumn column) {
    TableColumn now = column.name().equals(from) ? column.withName(to) : column;
    Column.Generated generated = now.generated();
    return generated == null
        ? now
        : now.withGenerated(
            new Column.Generated(in(generated.expression()), generated.kind(), generated.span()));
  }

  private Trigger in(Trigger trigger) {
    return new Trigger(
        trigger.name(), in(trigger.columns()), trigger.function(), trigger.forEachRow());
  }

  private RowPolicy in(RowPolicy policy) {
    return new RowPolicy(policy.name(), in(policy.columns()));
  }

  private @Nullable PartitionBy in(@Nullable PartitionBy partitioning) {
    return partitioning == null
        ? null
        : new PartitionBy(
            partitioning.strategy(),
            partitioning.keys().stream().map(this::in).toList(),
            partitioning.span());
  }

  private View in(View view) {
    Query query = view.query();
    return query == null
        ? view
        : view.withQuery(
            new Query(
                query.relations(),
                query.starred(),
                in(query.columns()),
                query.functions(),
                query.output(),
                query.complete(),
                query.text(),
                query.span()));
  }

  /** The same definition over the column by its new name. */
  public Constraint.Definition in(Constraint.Definition definition) {
    return switch (definition) {
      case Constraint.Check c -> new Constraint.Check(in(c.expression()), c.noInherit());
      case Constraint.NotNull c -> new Constraint.NotNull(in(c.column()), c.noInherit());
      case Constraint.Unique c ->
          new Constraint.Unique(
              in(c.columns()),
              in(c.include()),
              c.nullsNotDistinct(),
              c.withoutOverlaps(),
              c.parameters(),
              c.tablespace());
      case Constraint.PrimaryKey c ->
          new Constraint.PrimaryKey(
              in(c.columns()),
              in(c.include()),
              c.withoutOverlaps(),
              c.parameters(),
              c.tablespace());
      case Constraint.ForeignKey c ->
          new Constraint.ForeignKey(
              in(c.columns()),
              c.referenced(),
              c.referencedColumns(),
              c.match(),
              c.onDelete(),
              c.onUpdate(),
              c.period());
      case Constraint.Exclude c ->
          new Constraint.Exclude(
              c.method(),
              c.elements().stream()
                  .map(e -> new Constraint.Exclude.Element(in(e.key()), e.operator()))
                  .toList(),
              in(c.include()),
              c.parameters(),
              c.tablespace(),
              c.where() == null ? null : in(c.where()));
      case Constraint.UsingIndex c -> c;
    };
  }

  /** The renaming seen from a foreign key of another table. */
  public Constraint.Definition inReferenced(Constraint.Definition definition) {
    return definition instanceof Constraint.ForeignKey c
        ? new Constraint.ForeignKey(
            c.columns(),
            c.referenced(),
            in(c.referencedColumns()),
            c.match(),
            c.onDelete(),
            c.onUpdate(),
            c.period())
        : definition;
  }

  /** The same index over the column by its new name. */
  public Index in(Index index) {
    return new Index(
        index.name(),
        index.table(),
        index.only(),
        index.unique(),
        index.method(),
        index.keys().stream().map(this::in).toList(),
        in(index.include()),
        index.nullsNotDistinct(),
        index.parameters(),
        index.tablespace(),
        index.where() == null ? null : in(index.where()));
  }

  private IndexKey in(IndexKey key) {
    return new IndexKey(
        in(key.expression()),
        key.collation(),
        key.opclass(),
        key.opclassParameters(),
        key.descending(),
        key.nullsFirst(),
        key.span());
  }

  private List<String> in(List<String> names) {
    return names.contains(from) ? names.stream().map(this::in).toList() : names;
  }

  private String in(String name) {
    return name.equals(from) ? to : name;
  }

  private Expression in(Expression expression) {
    Expression renamed = new ColumnRenaming(from, to).in(expression);
    return renamed != null ? renamed : inStructure(expression);
  }

  /** Where the text cannot be told apart, it stays as it was written. */
  private Expression inStructure(Expression expression) {
    return switch (expression) {
      case Expression.Literal e -> e;
      case Expression.Column e ->
          e.name().equals(from) ? new Expression.Column(e.qualifier(), to, to, e.span()) : e;
      case Expression.Call e ->
          new Expression.Call(e.function(), each(e.arguments()), e.text(), e.span());
      case Expression.Cast e -> new Expression.Cast(in(e.operand()), e.type(), e.text(), e.span());
      case Expression.Operator e ->
          new Expression.Operator(e.symbol(), each(e.operands()), e.text(), e.span());
      case Expression.Case e -> new Expression.Case(each(e.parts()), e.text(), e.span());
      case Expression.Array e -> new Expression.Array(each(e.elements()), e.text(), e.span());
      case Expression.Opaque e ->
          new Expression.Opaque(in(e.columns()), e.functions(), e.text(), e.span());
    };
  }

  private List<Expression> each(List<Expression> expressions) {
    return expressions.stream().map(this::in).toList();
  }
}
