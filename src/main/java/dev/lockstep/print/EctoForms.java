package dev.lockstep.print;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Constraint.Check;
import dev.lockstep.ast.Constraint.Exclude;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the word of Ecto for a statement, or {@code execute} where there is none. */
final class EctoForms {
  private EctoForms() {}

  /**
   * The form of one statement.
   *
   * @param opposite the operations of the other direction, which know what is dropped here
   * @param inChange whether Ecto is to undo the statement by itself, and so must be told how
   */
  static EctoForm of(Change change, List<Operation> opposite, boolean inChange) {
    List<Operation> operations = change.operations();
    EctoForm.Word word = operations.size() == 1 ? single(operations.getFirst(), opposite) : null;
    if (word == null && operations.stream().allMatch(TableOperation.class::isInstance)) {
      List<TableOperation> actions = operations.stream().map(TableOperation.class::cast).toList();
      word = EctoAlter.block(actions, opposite, inChange);
    }
    return word == null ? new EctoForm.Execute(SqlPrinter.print(change)) : word;
  }

  private static EctoForm.@Nullable Word single(Operation operation, List<Operation> opposite) {
    return switch (operation) {
      case CreateIndex create -> createIndex(create);
      case DropIndex drop -> dropIndex(drop, opposite);
      case CreateTable create -> EctoTable.create(create);
      case DropTable drop when !drop.foreign() ->
          drop(EctoTable.table(drop.table()), drop.ifExists(), drop.cascade(), Set.of());
      case AddConstraint add -> createConstraint(add);
      case DropConstraint drop -> dropConstraint(drop);
      case RenameColumn rename -> renameColumn(rename);
      case RenameRelation rename -> renameTable(rename);
      default -> null;
    };
  }

  private static EctoForm.@Nullable Word createIndex(CreateIndex create) {
    Call index = EctoIndex.call(create.index(), create.concurrently());
    String name = EctoIndex.name(create.index());
    if (index == null || name == null) {
      return null;
    }
    DropIndex undo =
        new DropIndex(
            new QualifiedName(create.index().table().schema(), name),
            create.concurrently(),
            create.ifNotExists(),
            false,
            Span.SYNTHETIC);
    return EctoForm.Word.of(
        create("create", index, create.ifNotExists()), Set.of(SqlPrinter.print(List.of(undo))));
  }

  /** Ecto drops an index by its definition, which only the other direction knows. */
  private static EctoForm.@Nullable Word dropIndex(DropIndex drop, List<Operation> opposite) {
    for (Operation operation : opposite) {
      if (operation instanceof CreateIndex create
          && drop.index().name().equals(EctoIndex.name(create.index()))
          && Objects.equals(drop.index().schema(), create.index().table().schema())) {
        Call index = EctoIndex.call(create.index(), drop.concurrently());
        CreateIndex undo =
            new CreateIndex(
                create.index().withName(drop.index().name()),
                drop.concurrently(),
                drop.ifExists(),
                Span.SYNTHETIC);
        return index == null
            ? null
            : drop(index, drop.ifExists(), drop.cascade(), Set.of(SqlPrinter.print(List.of(undo))));
      }
    }
    return null;
  }

  private static EctoForm.@Nullable Word createConstraint(AddConstraint add) {
    Constraint constraint = add.constraint();
    Option definition = definition(constraint);
    if (!isPlain(add.target())
        || constraint.name() == null
        || definition == null
        || constraint.deferrable()
        || constraint.initiallyDeferred()
        || constraint.notEnforced()) {
      return null;
    }
    List<Option> options = new ArrayList<>(List.of(definition));
    if (constraint.notValid()) {
      options.add(Elixir.option("validate", false));
    }
    DropConstraint undo =
        new DropConstraint(add.target(), constraint.name(), false, false, Span.SYNTHETIC);
    Call call = constraint(add.target().name(), constraint.name(), options);
    return EctoForm.Word.of(create("create", call, false), Set.of(SqlPrinter.print(List.of(undo))));
  }

  private static @Nullable Option definition(Constraint constraint) {
    return switch (constraint.definition()) {
      case Check check when !check.noInherit() ->
          Elixir.option("check", Elixir.string(Fragments.inner(check.expression())));
      case Exclude exclude when exclude.method() != null ->
          Elixir.option(
              "exclude",
              Elixir.string(
                  Names.quoted(exclude.method()) + " " + Definitions.excludeRest(exclude)));
      default -> null;
    };
  }

  private static EctoForm.@Nullable Word dropConstraint(DropConstraint drop) {
    return isPlain(drop.target())
        ? drop(
            constraint(drop.target().name(), drop.constraint(), List.of()),
            drop.ifExists(),
            drop.cascade(),
            Set.of())
        : null;
  }

  private static Call constraint(QualifiedName table, String name, List<Option> options) {
    List<Option> all = new ArrayList<>(options);
    if (table.schema() != null) {
      all.add(Elixir.option("prefix", Elixir.string(table.schema())));
    }
    return Call.nested("constraint", List.of(Elixir.atom(table.name()), Elixir.atom(name)), all);
  }

  private static EctoForm.@Nullable Word renameColumn(RenameColumn rename) {
    if (!isPlain(rename.target())) {
      return null;
    }
    RenameColumn undo =
        new RenameColumn(rename.target(), rename.to(), rename.from(), Span.SYNTHETIC);
    Call call =
        Call.statement(
            "rename",
            List.of(EctoTable.table(rename.target().name()), Elixir.atom(rename.from())),
            List.of(Elixir.option("to", Elixir.atom(rename.to()))));
    return EctoForm.Word.of(call, Set.of(SqlPrinter.print(List.of(undo))));
  }

  private static EctoForm.@Nullable Word renameTable(RenameRelation rename) {
    if (!isPlain(rename.target())) {
      return null;
    }
    QualifiedName before = rename.target().name();
    QualifiedName after = before.withName(rename.to());
    RenameRelation undo =
        new RenameRelation(RelationTarget.table(after), before.name(), Span.SYNTHETIC);
    Call call =
        Call.statement(
            "rename",
            List.of(EctoTable.table(before)),
            List.of(Elixir.option("to", EctoTable.table(after))));
    return EctoForm.Word.of(call, Set.of(SqlPrinter.print(List.of(undo))));
  }

  private static boolean isPlain(RelationTarget target) {
    return target.equals(RelationTarget.table(target.name()));
  }

  private static Call create(String word, Call what, boolean ifNotExists) {
    return Call.statement(ifNotExists ? word + "_if_not_exists" : word, List.of(what), List.of());
  }

  private static EctoForm.Word drop(
      Call what, boolean ifExists, boolean cascade, Set<String> undone) {
    List<Option> mode =
        cascade ? List.of(Elixir.option("mode", Elixir.atom("cascade"))) : List.of();
    String word = ifExists ? "drop_if_exists" : "drop";
    return EctoForm.Word.of(Call.statement(word, List.of(what), mode), undone);
  }
}
