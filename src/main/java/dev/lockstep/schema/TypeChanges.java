package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.*;
import dev.lockstep.schema.DataType.Domain;
import dev.lockstep.schema.DataType.EnumType;
import dev.lockstep.schema.DataType.EnumType.Label;
import dev.lockstep.schema.DataType.OtherType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What statements on types and domains change in the schema. */
final class TypeChanges {
  private final Draft draft;

  TypeChanges(Draft draft) {
    this.draft = draft;
  }

  void apply(TypeOperation operation) {
    switch (operation) {
      case CreateEnum o -> {
        Birth birth = draft.birth(o.span());
        put(
            new EnumType(
                draft.qualify(o.type()),
                o.labels().stream().map(label -> new Label(label, false, birth)).toList(),
                birth));
      }
      case CreateComposite o ->
          put(new OtherType(draft.qualify(o.type()), o.attributes(), draft.birth(o.span())));
      case CreateOtherType o ->
          put(new OtherType(draft.qualify(o.type()), null, draft.birth(o.span())));
      case CreateDomain o ->
          put(
              new Domain(
                  draft.qualify(o.domain()),
                  o.type(),
                  o.notNull(),
                  o.defaultValue(),
                  o.checks(),
                  draft.birth(o.span())));
      case AddEnumValue o -> addLabel(o);
      case RenameEnumValue o -> renameLabel(o);
      case AlterAttribute o -> alterAttribute(o);
      case AddDomainConstraint o -> {
        if (o.constraint().definition() instanceof Constraint.NotNull) {
          changeDomain(o.domain(), d -> withNotNull(d, true));
        } else {
          changeDomain(o.domain(), d -> withChecks(d, Table.plus(d.checks(), o.constraint())));
        }
      }
      case DropDomainConstraint o ->
          changeDomain(
              o.domain(),
              d ->
                  withChecks(
                      d,
                      d.checks().stream().filter(c -> !o.constraint().equals(c.name())).toList()));
      case ValidateDomainConstraint o ->
          changeDomain(
              o.domain(),
              d ->
                  withChecks(
                      d,
                      d.checks().stream()
                          .map(c -> o.constraint().equals(c.name()) ? c.withNotValid(false) : c)
                          .toList()));
      case RenameDomainConstraint o ->
          changeDomain(
              o.domain(),
              d ->
                  withChecks(
                      d,
                      d.checks().stream()
                          .map(c -> o.from().equals(c.name()) ? c.withName(o.to()) : c)
                          .toList()));
      case SetDomainNotNull o -> changeDomain(o.domain(), d -> withNotNull(d, o.notNull()));
      case SetDomainDefault o -> changeDomain(o.domain(), d -> withDefault(d, o.expression()));
      case DropType o -> {
        DataType type = find(o.type());
        if (type != null) {
          drop(type, o.cascade(), o.span());
        }
      }
      case RenameType o -> move(o.type(), name -> name.withName(o.to()));
      case SetTypeSchema o -> move(o.type(), name -> name.withSchema(o.schema()));
    }
  }

  private void alterAttribute(AlterAttribute o) {
    if (!(find(o.type()) instanceof OtherType type) || type.attributes() == null) {
      return;
    }
    List<Column> attributes = new ArrayList<>(type.attributes());
    SqlType attributeType = o.attributeType();
    String newName = o.newName();
    switch (o.change()) {
      case ADD -> {
        if (attributeType != null) {
          attributes.add(Column.of(o.attribute(), attributeType));
        }
      }
      case DROP -> attributes.removeIf(a -> a.name().equals(o.attribute()));
      case ALTER -> {
        if (attributeType != null) {
          attributes.replaceAll(
              a -> a.name().equals(o.attribute()) ? Column.of(a.name(), attributeType) : a);
        }
      }
      case RENAME -> {
        if (newName != null) {
          attributes.replaceAll(
              a -> a.name().equals(o.attribute()) ? Column.of(newName, a.type()) : a);
        }
      }
    }
    typedTables(type).forEach(table -> draft.put(forget(table, o.attribute())));
    put(new OtherType(type.name(), List.copyOf(attributes), type.birth()));
  }

  /** A typed table follows its type: what is not told of the column again is no longer known. */
  private static Table forget(Table table, String column) {
    return table
        .withColumns(table.columns().stream().filter(c -> !c.name().equals(column)).toList())
        .withComplete(false);
  }

  private List<Table> typedTables(DataType type) {
    List<Table> typed = new ArrayList<>();
    for (Relation relation : draft.schema.relations().values()) {
      if (relation instanceof Table table
          && table.ofType() != null
          && type.equals(find(table.ofType()))) {
        typed.add(table);
      }
    }
    return typed;
  }

  /**
   * With {@code cascade} what is of the type goes along: domains over it, typed tables, columns.
   */
  void drop(DataType type, boolean cascade, Span span) {
    if (cascade) {
      for (DataType other : List.copyOf(draft.schema.types().values())) {
        if (other instanceof Domain domain && isOf(domain.base(), type)) {
          drop(domain, true, span);
        }
      }
      Removals removals = new Removals(draft);
      typedTables(type).forEach(table -> removals.drop(table.name(), true, span));
      dropColumns(type, span);
    }
    draft.schema = draft.schema.withoutType(type.name());
  }

  private void dropColumns(DataType type, Span span) {
    ColumnChanges columns = new ColumnChanges(draft, new ConstraintChanges(draft));
    for (Relation relation : List.copyOf(draft.schema.relations().values())) {
      if (relation instanceof Table table) {
        table.columns().stream()
            .filter(c -> isOf(c.type(), type))
            .forEach(
                c -> {
                  if (isPartitionedBy(table, c.name())) {
                    new Removals(draft).drop(table.name(), true, span);
                    return;
                  }
                  columns.dropViews(table.id(), c.name(), span);
                  columns.dropFrom(table.id(), c.name(), span);
                });
      }
    }
  }

  private static boolean isPartitionedBy(Table table, String column) {
    return table.partitionBy() != null
        && table.partitionBy().keys().stream()
            .anyMatch(key -> key.expression().columns().contains(column));
  }

  private @Nullable DataType find(QualifiedName name) {
    return draft.schema.type(name, draft.session.searchPath());
  }

  private void put(DataType type) {
    draft.schema = draft.schema.withType(type);
  }

  void move(QualifiedName from, UnaryOperator<QualifiedName> change) {
    DataType type = find(from);
    if (type != null) {
      DataType moved = type.withName(change.apply(type.name()));
      followColumns(type, moved);
      draft.schema = draft.schema.withoutType(type.name());
      put(moved);
    }
  }

  /** Columns of a type that moves keep being of it. */
  private void followColumns(DataType from, DataType to) {
    for (Relation relation : List.copyOf(draft.schema.relations().values())) {
      if (relation instanceof Table table
          && table.columns().stream().anyMatch(c -> isOf(c.type(), from))) {
        draft.put(
            table.withColumns(table.columns().stream().map(c -> moved(c, from, to)).toList()));
      }
    }
  }

  private TableColumn moved(TableColumn column, DataType from, DataType to) {
    SqlType type = column.type();
    if (type == null || !isOf(type, from)) {
      return column;
    }
    String schema =
        type.schema() == null && Objects.equals(from.name().schema(), to.name().schema())
            ? null
            : to.name().schema();
    return column.withType(
        new SqlType(
            schema,
            to.name().name(),
            type.modifiers(),
            type.fields(),
            type.dimensions(),
            type.span()),
        column.typeSaid());
  }

  private boolean isOf(@Nullable SqlType type, DataType wanted) {
    return type != null
        && type.name().equals(wanted.name().name())
        && wanted.equals(find(new QualifiedName(type.schema(), type.name())));
  }

  private void addLabel(AddEnumValue o) {
    Label label = new Label(o.label(), true, draft.birth(o.span()));
    DataType type = find(o.type());
    if (type == null) {
      put(
          new EnumType(
              draft.qualify(o.type()), List.of(label), Birth.before(draft.place(o.span()))));
      return;
    }
    changeEnum(
        o.type(),
        labels -> {
          if (labels.stream().anyMatch(l -> l.text().equals(o.label()))) {
            return labels;
          }
          List<Label> more = new ArrayList<>(labels);
          int at = labels.stream().map(Label::text).toList().indexOf(o.neighbour());
          more.add(at < 0 ? labels.size() : o.before() ? at : at + 1, label);
          return more;
        });
  }

  private void renameLabel(RenameEnumValue o) {
    changeEnum(
        o.type(),
        labels ->
            labels.stream()
                .map(l -> l.text().equals(o.from()) ? new Label(o.to(), l.added(), l.birth()) : l)
                .toList());
    DataType type = find(o.type());
    for (Relation relation : draft.schema.relations().values()) {
      if (type != null && relation instanceof Table table) {
        for (TableColumn column : table.columns()) {
          if (isOf(column, type) && isLabel(column.defaultValue(), o.from())) {
            Expression renamed = label(o);
            draft.changeTable(
                table.id(), t -> t.withColumn(column.name(), c -> c.withDefault(renamed)));
          }
        }
      }
    }
  }

  private boolean isOf(TableColumn column, DataType type) {
    SqlType its = column.type();
    return its != null && type.equals(find(new QualifiedName(its.schema(), its.name())));
  }

  private static boolean isLabel(@Nullable Expression value, String label) {
    return switch (value) {
      case Expression.Literal literal -> label.equals(literal.value());
      case Expression.Cast cast -> isLabel(cast.operand(), label);
      case null, default -> false;
    };
  }

  private static Expression label(RenameEnumValue o) {
    String text = "'" + o.to().replace("'", "''") + "'";
    return new Expression.Literal(Expression.Literal.Kind.STRING, o.to(), text, o.span());
  }

  private void changeEnum(QualifiedName name, UnaryOperator<List<Label>> change) {
    if (find(name) instanceof EnumType type) {
      put(new EnumType(type.name(), change.apply(type.labels()), type.birth()));
    }
  }

  private void changeDomain(QualifiedName name, UnaryOperator<Domain> change) {
    if (find(name) instanceof Domain domain) {
      put(change.apply(domain));
    }
  }

  private static Domain withNotNull(Domain d, boolean notNull) {
    return new Domain(d.name(), d.base(), notNull, d.defaultValue(), d.checks(), d.birth());
  }

  private static Domain withChecks(Domain d, List<Constraint> checks) {
    return new Domain(d.name(), d.base(), d.notNull(), d.defaultValue(), checks, d.birth());
  }

  private static Domain withDefault(Domain d, @Nullable Expression value) {
    return new Domain(d.name(), d.base(), d.notNull(), value, d.checks(), d.birth());
  }
}
