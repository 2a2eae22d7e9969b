package dev.lockstep.print;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.AlterRoutine;
import dev.lockstep.ast.RoutineOperation.CreateRoutine;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.AddDomainConstraint;
import dev.lockstep.ast.TypeOperation.AddEnumValue;
import dev.lockstep.ast.TypeOperation.AlterAttribute;
import dev.lockstep.ast.TypeOperation.CreateComposite;
import dev.lockstep.ast.TypeOperation.CreateDomain;
import dev.lockstep.ast.TypeOperation.CreateEnum;
import dev.lockstep.ast.TypeOperation.CreateOtherType;
import dev.lockstep.ast.TypeOperation.DropDomainConstraint;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.TypeOperation.RenameDomainConstraint;
import dev.lockstep.ast.TypeOperation.RenameEnumValue;
import dev.lockstep.ast.TypeOperation.RenameType;
import dev.lockstep.ast.TypeOperation.SetDomainDefault;
import dev.lockstep.ast.TypeOperation.SetDomainNotNull;
import dev.lockstep.ast.TypeOperation.SetTypeSchema;
import dev.lockstep.ast.TypeOperation.ValidateDomainConstraint;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types, domains and routines; null for what is only summarised. */
final class TypePrinter {
  private TypePrinter() {}

  static @Nullable String print(TypeOperation operation) {
    return switch (operation) {
      case CreateEnum o ->
          "CREATE TYPE "
              + Names.quoted(o.type())
              + " AS ENUM "
              + o.labels().stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
      case CreateComposite o ->
          "CREATE TYPE "
              + Names.quoted(o.type())
              + " AS "
              + o.attributes().stream()
                  .map(Definitions::column)
                  .collect(Collectors.joining(", ", "(", ")"));
      case CreateOtherType o -> null;
      case CreateDomain o -> createDomain(o);
      case AddEnumValue o ->
          alter(false, o.type())
              + " ADD VALUE "
              + (o.ifNotExists() ? "IF NOT EXISTS " : "")
              + Names.literal(o.label())
              + (o.neighbour() == null
                  ? ""
                  : (o.before() ? " BEFORE " : " AFTER ") + Names.literal(o.neighbour()));
      case RenameEnumValue o ->
          alter(false, o.type())
              + " RENAME VALUE "
              + Names.literal(o.from())
              + " TO "
              + Names.literal(o.to());
      case AlterAttribute o -> alterAttribute(o);
      case AddDomainConstraint o ->
          alter(true, o.domain()) + " ADD " + Definitions.domainConstraint(o.constraint());
      case DropDomainConstraint o ->
          alter(true, o.domain())
              + " DROP CONSTRAINT "
              + AlterPrinter.ifExists(o.ifExists())
              + Names.quoted(o.constraint())
              + AlterPrinter.cascade(o.cascade());
      case ValidateDomainConstraint o ->
          alter(true, o.domain()) + " VALIDATE CONSTRAINT " + Names.quoted(o.constraint());
      case RenameDomainConstraint o ->
          alter(true, o.domain()) + " RENAME CONSTRAINT " + AlterPrinter.renamed(o.from(), o.to());
      case SetDomainNotNull o ->
          alter(true, o.domain()) + (o.notNull() ? " SET NOT NULL" : " DROP NOT NULL");
      case SetDomainDefault o ->
          alter(true, o.domain())
              + (o.expression() == null
                  ? " DROP DEFAULT"
                  : " SET DEFAULT " + Fragments.defaultValue(o.expression()));
      case DropType o -> DropText.of(o).text();
      case RenameType o -> alter(o.domain(), o.type()) + " RENAME TO " + Names.quoted(o.to());
      case SetTypeSchema o ->
          alter(o.domain(), o.type()) + " SET SCHEMA " + Names.quoted(o.schema());
    };
  }

  private static String alter(boolean domain, QualifiedName name) {
    return (domain ? "ALTER DOMAIN " : "ALTER TYPE ") + Names.quoted(name);
  }

  private static String createDomain(CreateDomain create) {
    StringBuilder text =
        new StringBuilder("CREATE DOMAIN ")
            .append(Names.quoted(create.domain()))
            .append(" AS ")
            .append(Types.text(create.type()));
    if (create.collation() != null) {
      text.append(" COLLATE ").append(Names.quoted(create.collation()));
    }
    if (create.defaultValue() != null) {
      text.append(" DEFAULT ").append(Fragments.defaultValue(create.defaultValue()));
    }
    if (create.notNull()) {
      text.append(" NOT NULL");
    }
    create.checks().forEach(it -> text.append(' ').append(Definitions.domainConstraint(it)));
    return text.toString();
  }

  private static String alterAttribute(AlterAttribute change) {
    String name = Names.quoted(change.attribute());
    String type = change.attributeType() == null ? "" : Types.text(change.attributeType());
    String action =
        switch (change.change()) {
          case ADD -> "ADD ATTRIBUTE " + name + " " + type;
          case DROP -> "DROP ATTRIBUTE " + AlterPrinter.ifExists(change.ifExists()) + name;
          case ALTER -> "ALTER ATTRIBUTE " + name + " TYPE " + type;
          case RENAME ->
              "RENAME ATTRIBUTE "
                  + name
                  + (change.newName() == null ? "" : " TO " + Names.quoted(change.newName()));
        };
    return alter(false, change.type()) + " " + action + AlterPrinter.cascade(change.cascade());
  }

  static @Nullable String print(RoutineOperation operation) {
    return switch (operation) {
      case CreateRoutine o -> null;
      case AlterRoutine o -> null;
      case DropRoutine o -> DropText.of(o).text();
    };
  }
}
