package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import java.util.List;

/** Follows the renaming of a column through constraints, keys and expressions. */
record ColumnRename(String from, String to) {

  Constraint.Definition in(Constraint.Definition definition) {
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
  Constraint.Definition inReferenced(Constraint.Definition definition) {
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

  Index in(Index index) {
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
    if (!expression.columns().contains(from)) {
      return expression;
    }
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
