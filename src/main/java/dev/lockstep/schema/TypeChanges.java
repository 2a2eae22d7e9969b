package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.*;
import dev.lockstep.schema.DataType.Domain;
import dev.lockstep.schema.DataType.EnumType;
import dev.lockstep.schema.DataType.EnumType.Label;
import dev.lockstep.schema.DataType.OtherType;
import java.util.ArrayList;
import java.util.List;
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
                o.labels().stream().map(label -> new Label(label, birth)).toList(),
                birth));
      }
      case CreateComposite o -> put(new OtherType(draft.qualify(o.type()), draft.birth(o.span())));
      case CreateOtherType o -> put(new OtherType(draft.qualify(o.type()), draft.birth(o.span())));
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
      case RenameEnumValue o ->
          changeEnum(
              o.type(),
              labels ->
                  labels.stream()
                      .map(l -> l.text().equals(o.from()) ? new Label(o.to(), l.birth()) : l)
                      .toList());
      case AlterAttribute o -> {}
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
          draft.schema = draft.schema.withoutType(type.name());
        }
      }
      case RenameType o -> move(o.type(), name -> name.withName(o.to()));
      case SetTypeSchema o -> move(o.type(), name -> name.withSchema(o.schema()));
    }
  }

  private @Nullable DataType find(QualifiedName name) {
    return draft.schema.type(name, draft.session.searchPath());
  }

  private void put(DataType type) {
    draft.schema = draft.schema.withType(type);
  }

  private void move(QualifiedName from, UnaryOperator<QualifiedName> change) {
    DataType type = find(from);
    if (type != null) {
      draft.schema = draft.schema.withoutType(type.name());
      put(type.withName(change.apply(type.name())));
    }
  }

  private void addLabel(AddEnumValue o) {
    Label label = new Label(o.label(), draft.birth(o.span()));
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
