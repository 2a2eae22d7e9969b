package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.ObjectOperation.RenameSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TypeOperation.CreateComposite;
import dev.lockstep.ast.TypeOperation.CreateDomain;
import dev.lockstep.ast.TypeOperation.CreateEnum;
import dev.lockstep.ast.TypeOperation.CreateOtherType;
import dev.lockstep.ast.TypeOperation.RenameType;
import dev.lockstep.ast.ViewOperation.CreateMaterializedView;
import dev.lockstep.ast.ViewOperation.CreateView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The names that an operation gives to something, as opposed to those that it only uses. */
final class DefinedNames {
  private DefinedNames() {}

  static List<String> of(Operation operation) {
    Stream<String> names =
        switch (operation) {
          case CreateTable o ->
              Stream.concat(
                  Stream.of(o.table().name()),
                  Stream.concat(
                      o.columns().stream().flatMap(DefinedNames::ofColumn),
                      ofConstraints(o.constraints())));
          case AddColumn o -> ofColumn(o.column());
          case AddConstraint o -> ofConstraints(List.of(o.constraint()));
          case RenameColumn o -> Stream.of(o.to());
          case RenameConstraint o -> Stream.of(o.to());
          case RenameRelation o -> Stream.of(o.to());
          case CreateIndex o -> Stream.ofNullable(o.index().name());
          case CreateView o -> of(o.view());
          case CreateMaterializedView o -> of(o.view());
          case CreateSequence o -> of(o.sequence());
          case CreateEnum o -> of(o.type());
          case CreateComposite o -> of(o.type());
          case CreateDomain o -> of(o.domain());
          case CreateOtherType o -> of(o.type());
          case RenameType o -> Stream.of(o.to());
          case CreateRoutine o -> of(o.routine());
          case CreateSchema o -> Stream.of(o.schema());
          case RenameSchema o -> Stream.of(o.to());
          case Operation o -> Stream.of();
        };
    return names.toList();
  }

  private static Stream<String> of(QualifiedName name) {
    return Stream.of(name.name());
  }

  private static Stream<String> ofColumn(Column column) {
    return Stream.concat(Stream.of(column.name()), ofConstraints(column.constraints()));
  }

  private static Stream<String> ofConstraints(List<Constraint> constraints) {
    return constraints.stream().map(Constraint::name).filter(Objects::nonNull);
  }
}
