package dev.lockstep.schema;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.*;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.*;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.RuleOperation.*;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SequenceOperation.*;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.ast.ViewOperation.*;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements on views, sequences, routines, triggers, policies and schemas change. */
final class ObjectChanges {
  private final Draft draft;

  ObjectChanges(Draft draft) {
    this.draft = draft;
  }

  void apply(ViewOperation operation) {
    switch (operation) {
      case CreateView o -> {
        Relation before = draft.find(o.view());
        int id = before instanceof View ? before.id() : draft.newId();
        QualifiedName name =
            o.temporary() ? o.view().withSchema(Schema.TEMPORARY) : draft.qualify(o.view());
        draft.put(
            new View(
                id,
                name,
                false,
                true,
                o.query(),
                ids(o.query().relations(), o.query().span()),
                ids(o.query().starred(), o.query().span()),
                List.of(),
                draft.birth(o.span())));
      }
      case CreateMaterializedView o -> {
        if (o.ifNotExists() && draft.find(o.view()) != null) {
          return;
        }
        draft.put(
            new View(
                draft.newId(),
                draft.qualify(o.view()),
                true,
                o.withData(),
                o.query(),
                ids(o.query().relations(), o.query().span()),
                ids(o.query().starred(), o.query().span()),
                List.of(),
                draft.birth(o.span())));
      }
      case RefreshMaterializedView o -> {
        if (draft.find(o.view()) instanceof View view) {
          draft.put(view.withPopulated(o.withData()));
        }
      }
      case DropView o -> new Removals(draft).drop(o.view(), o.cascade(), o.span());
    }
  }

  private List<Integer> ids(List<QualifiedName> names, Span span) {
    List<Integer> ids = new ArrayList<>();
    for (QualifiedName name : names) {
      Relation relation = draft.find(name);
      if (relation == null) {
        relation = draft.tableOrUndescribed(name, span);
      }
      if (relation != null) {
        ids.add(relation.id());
      }
    }
    return ids;
  }

  void apply(SequenceOperation operation) {
    switch (operation) {
      case CreateSequence o -> {
        if (o.ifNotExists() && draft.find(o.sequence()) != null) {
          return;
        }
        Sequence made =
            new Sequence(
                draft.newId(),
                draft.qualify(o.sequence()),
                Table.NONE,
                null,
                false,
                true,
                draft.birth(o.span()));
        draft.put(own(made, o.ownedBy(), o.span()));
      }
      case AlterSequence o -> {
        if (draft.find(o.sequence()) instanceof Sequence sequence && o.ownedBy() != null) {
          draft.put(own(sequence, o.ownedBy(), o.span()));
        }
      }
      case DropSequence o -> new Removals(draft).drop(o.sequence(), o.cascade(), o.span());
    }
  }

  private Sequence own(Sequence sequence, List<String> ownedBy, Span span) {
    draft.changeTable(
        sequence.ownerTable(),
        t ->
            t.withColumns(
                t.columns().stream()
                    .map(c -> c.sequence() == sequence.id() ? c.withSequence(Table.NONE) : c)
                    .toList()));
    if (ownedBy.size() < 2) {
      return sequence.withOwner(Table.NONE, null);
    }
    String column = ownedBy.getLast();
    @Nullable String schema = ownedBy.size() > 2 ? ownedBy.get(ownedBy.size() - 3) : null;
    QualifiedName name = new QualifiedName(schema, ownedBy.get(ownedBy.size() - 2));
    Table table = draft.tableOrUndescribed(name, span);
    if (table == null) {
      return sequence;
    }
    draft.changeTable(
        table.id(),
        t ->
            t.withColumn(
                column, c -> c.sequence() == Table.NONE ? c.withSequence(sequence.id()) : c));
    return sequence.withOwner(table.id(), column);
  }

  void apply(RoutineOperation operation) {
    switch (operation) {
      case CreateRoutine o -> {
        Volatility volatility = o.volatility() == null ? Volatility.VOLATILE : o.volatility();
        QualifiedName name = draft.qualify(o.routine());
        draft.schema =
            draft.schema.withRoutine(
                new Routine(
                    name,
                    volatility,
                    o.language(),
                    inlined(o),
                    signatures(draft.schema.routine(name, List.of()), o),
                    draft.birth(o.span())));
      }
      case AlterRoutine o -> {
        Routine routine = draft.schema.routine(o.routine(), draft.session.searchPath());
        if (routine != null) {
          QualifiedName name = routine.name();
          name = o.newName() == null ? name : name.withName(o.newName());
          name = o.newSchema() == null ? name : name.withSchema(o.newSchema());
          Volatility volatility = o.volatility() == null ? routine.volatility() : o.volatility();
          draft.schema =
              draft
                  .schema
                  .withoutRoutine(routine.name())
                  .withRoutine(
                      new Routine(
                          name,
                          volatility,
                          routine.language(),
                          routine.inlined(),
                          routine.signatures(),
                          routine.birth()));
        }
      }
      case DropRoutine o -> {
        Routine routine = draft.schema.routine(o.routine(), draft.session.searchPath());
        List<SqlType> arguments = o.arguments();
        if (routine != null) {
          Routine left = arguments == null ? null : routine.without(arguments);
          draft.schema =
              left == null || left.signatures().isEmpty()
                  ? draft.schema.withoutRoutine(routine.name())
                  : draft.schema.withRoutine(left);
        }
      }
    }
  }

  /** Those of all forms of the name, the new one last. */
  private static List<Routine.Signature> signatures(@Nullable Routine before, CreateRoutine o) {
    Routine.Signature made = new Routine.Signature(o.arguments(), o.returns());
    List<Routine.Signature> all =
        new ArrayList<>(before == null ? List.of() : before.without(o.arguments()).signatures());
    all.add(made);
    return all;
  }

  private static @Nullable List<QualifiedName> inlined(CreateRoutine o) {
    return o.language().equals("sql")
            && o.statements().size() == 1
            && o.statements().getFirst().operations() instanceof List<Operation> operations
            && operations.size() == 1
            && operations.getFirst() instanceof DataOperation.Select select
            && select.query().relations().isEmpty()
            && select.query().complete()
        ? select.query().functions()
        : null;
  }

  void apply(RuleOperation operation) {
    draft.change(operation.table(), operation.span(), table -> changed(table, operation));
  }

  private static Table changed(Table table, RuleOperation operation) {
    return switch (operation) {
      case CreateTrigger o -> {
        List<String> columns = new ArrayList<>(o.columns());
        if (o.when() != null) {
          columns.addAll(o.when().columns());
        }
        yield table.withTriggers(
            Table.plus(
                without(table.triggers(), o.trigger()),
                new Trigger(o.trigger(), columns, o.function(), o.forEachRow())));
      }
      case RenameTrigger o ->
          table.withTriggers(
              table.triggers().stream()
                  .map(
                      t ->
                          t.name().equals(o.trigger())
                              ? new Trigger(o.to(), t.columns(), t.function(), t.forEachRow())
                              : t)
                  .toList());
      case DropTrigger o -> table.withTriggers(without(table.triggers(), o.trigger()));
      case CreatePolicy o -> {
        List<String> columns = new ArrayList<>();
        if (o.using() != null) {
          columns.addAll(o.using().columns());
        }
        if (o.withCheck() != null) {
          columns.addAll(o.withCheck().columns());
        }
        yield table.withPolicies(Table.plus(table.policies(), new RowPolicy(o.policy(), columns)));
      }
      case AlterPolicy o -> table;
      case DropPolicy o ->
          table.withPolicies(
              table.policies().stream().filter(p -> !p.name().equals(o.policy())).toList());
      case CreateRule o -> table.withRules(Table.plus(table.rules(), o.rule()));
      case RenameRule o ->
          table.withRules(Table.plus(Table.minus(table.rules(), o.rule()), o.to()));
      case DropRule o -> table.withRules(Table.minus(table.rules(), o.rule()));
    };
  }

  private static List<Trigger> without(List<Trigger> triggers, String name) {
    return triggers.stream().filter(t -> !t.name().equals(name)).toList();
  }

  void apply(ObjectOperation operation) {
    switch (operation) {
      case DropSchema o -> {
        new Removals(draft).dropSchema(o.schema(), o.span());
        note("SCHEMA", o.schema(), false);
      }
      case RenameSchema o -> renameSchema(o);
      case CreateSchema o -> note("SCHEMA", o.schema(), true);
      case CreateExtension o -> note("EXTENSION", o.extension(), true);
      case DropExtension o -> note("EXTENSION", o.extension(), false);
      case ClusterCommand o -> {}
      case CreateStatistics o -> {}
      case CreatePublication o -> note("PUBLICATION", o.publication(), true);
      case AlterPublication o -> {}
      case CreateSubscription o -> note("SUBSCRIPTION", o.subscription(), true);
      case DropSubscription o -> note("SUBSCRIPTION", o.subscription(), false);
      case Comment o -> {}
      case Grant o -> {}
      case OtherObject o -> {
        QualifiedName name = o.name();
        if (name != null && !o.verb().equals("ALTER")) {
          note(o.kind(), name.name(), o.verb().equals("CREATE"));
        }
      }
    }
  }

  private void note(String kind, String name, boolean made) {
    draft.schema = draft.schema.with(kind, name, made);
  }

  private void renameSchema(RenameSchema o) {
    note("SCHEMA", o.schema(), false);
    note("SCHEMA", o.to(), true);
    for (Relation relation : List.copyOf(draft.schema.relations().values())) {
      if (o.schema().equals(relation.name().schema())) {
        draft.put(relation.withName(relation.name().withSchema(o.to())));
      }
    }
    TypeChanges types = new TypeChanges(draft);
    for (DataType type : List.copyOf(draft.schema.types().values())) {
      if (o.schema().equals(type.name().schema())) {
        types.move(type.name(), name -> name.withSchema(o.to()));
      }
    }
  }
}
