package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.*;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;

/** Effects of statements on types and domains (CREATE TYPE, ALTER DOMAIN); measured on 13–18. */
final class DataTypeEffects {
  private final Tally tally;
  private final Database database;

  DataTypeEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  void add(TypeOperation operation) {
    switch (operation) {
      case AddEnumValue o -> addValue(o);
      case RenameEnumValue o -> tally.lock(o.type(), RelationKind.TYPE, EXCLUSIVE);
      case AddDomainConstraint o -> {
        if (!o.constraint().notValid()) {
          checkUsers(o.domain());
        }
      }
      case ValidateDomainConstraint o -> checkUsers(o.domain());
      case SetDomainNotNull o -> {
        if (o.notNull()) {
          checkUsers(o.domain());
        }
      }
      case DropType o -> drop(o);
      case CreateEnum o -> {}
      case CreateComposite o -> {}
      case CreateOtherType o -> {}
      case CreateDomain o -> {}
      case AlterAttribute o -> tally.lock(o.type(), RelationKind.TYPE, ACCESS_EXCLUSIVE);
      case DropDomainConstraint o -> {}
      case RenameDomainConstraint o -> {}
      case SetDomainDefault o -> {}
      case RenameType o -> {}
      case SetTypeSchema o -> {}
    }
  }

  private void addValue(AddEnumValue o) {
    tally.lock(o.type(), RelationKind.TYPE, EXCLUSIVE);
    if (!tally.atLeast(12)) {
      tally.refusesTransaction();
    }
    if (!o.ifNotExists()
        && database.type(o.type()) instanceof DataType.EnumType type
        && type.labels().stream().anyMatch(label -> label.text().equals(o.label()))) {
      tally.fail("42710", "enum label \"" + o.label() + "\" already exists");
    }
  }

  /** Every table with a column of the domain is read under SHARE. */
  private void checkUsers(QualifiedName domain) {
    for (var relation : database.schema().relations().values()) {
      if (relation instanceof Table table && uses(table, domain)) {
        tally.lock(table, SHARE);
        tally.scan(table);
      }
    }
  }

  private boolean uses(Table table, QualifiedName type) {
    DataType wanted = database.type(type);
    return table.columns().stream()
        .map(column -> column.type())
        .anyMatch(used -> used != null && isOf(used, type, wanted));
  }

  private boolean isOf(
      SqlType used, QualifiedName type, @org.jspecify.annotations.Nullable DataType wanted) {
    QualifiedName name = new QualifiedName(used.schema(), used.name());
    return wanted == null ? name.equals(type) : wanted.equals(database.type(name));
  }

  private void drop(DropType o) {
    boolean used =
        database.schema().relations().values().stream()
            .anyMatch(relation -> relation instanceof Table table && uses(table, o.type()));
    if (used && !o.cascade()) {
      tally.fail(
          "2BP01", "cannot drop type " + o.type().name() + " because other objects depend on it");
    }
  }
}
