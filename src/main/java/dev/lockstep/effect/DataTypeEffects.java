package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.*;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Effects of statements on types and domains (CREATE TYPE, ALTER DOMAIN); measured on 13–18. */
final class DataTypeEffects {
  private static final String DUPLICATE_OBJECT = "42710";
  private static final String INVALID_PARAMETER_VALUE = "22023";

  private final Tally tally;
  private final Database database;

  DataTypeEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  /** Whether ALTER DOMAIN meets a type of another kind, which fails it. */
  private boolean isNoDomain(QualifiedName name) {
    DataType type = database.type(name);
    boolean other = type != null && !(type instanceof DataType.Domain);
    if (other) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, name.name() + " is not a domain");
    }
    return other;
  }

  void add(TypeOperation operation) {
    QualifiedName altered =
        switch (operation) {
          case AddDomainConstraint o -> o.domain();
          case ValidateDomainConstraint o -> o.domain();
          case SetDomainNotNull o -> o.domain();
          case DropDomainConstraint o -> o.domain();
          case RenameDomainConstraint o -> o.domain();
          case SetDomainDefault o -> o.domain();
          default -> null;
        };
    if (altered != null && isNoDomain(altered)) {
      return;
    }
    switch (operation) {
      case AddEnumValue o -> addValue(o);
      case RenameEnumValue o -> renameValue(o);
      case AddDomainConstraint o -> addConstraint(o);
      case ValidateDomainConstraint o -> {
        if (isKnownConstraint(o.domain(), o.constraint(), false)) {
          checkUsers(o.domain());
        }
      }
      case SetDomainNotNull o -> {
        boolean settled =
            database.type(o.domain()) instanceof DataType.Domain domain && domain.notNull();
        if (o.notNull() && !settled) {
          checkUsers(o.domain());
        }
      }
      case DropType o -> drop(o);
      case CreateEnum o -> {
        refuseTaken(o.type());
        if (o.labels().size() != o.labels().stream().distinct().count()) {
          tally.fail("23505", "duplicate enum labels");
        }
      }
      case CreateComposite o -> {
        refuseTaken(o.type());
        if (o.attributes().stream().map(Column::name).distinct().count() < o.attributes().size()) {
          tally.fail("42701", "an attribute is specified more than once");
        }
      }
      case CreateOtherType o -> refuseTaken(o.type());
      case CreateDomain o -> refuseTaken(o.domain());
      case AlterAttribute o -> alterAttribute(o);
      case DropDomainConstraint o -> isKnownConstraint(o.domain(), o.constraint(), o.ifExists());
      case RenameDomainConstraint o -> isKnownConstraint(o.domain(), o.from(), false);
      case SetDomainDefault o -> {}
      case RenameType o -> {
        DataType type = database.type(o.type());
        if (type != null) {
          refuseTaken(type.name().withName(o.to()));
        }
      }
      case SetTypeSchema o -> {}
    }
  }

  private void refuseTaken(QualifiedName name) {
    DataType before = database.type(name);
    if (before != null && before.birth().isInHistory() && !isShell(before)) {
      tally.fail(DUPLICATE_OBJECT, "type \"" + name.name() + "\" already exists");
    }
    // Tables and views have a type of their name.
    Relation relation = database.find(name);
    if ((relation instanceof Table || relation instanceof View)
        && relation.birth().isInHistory()
        && database.qualified(name).schema() instanceof String schema
        && schema.equals(relation.name().schema())) {
      tally.fail(DUPLICATE_OBJECT, "type \"" + name.name() + "\" already exists");
    }
  }

  private static boolean isShell(DataType type) {
    return type instanceof DataType.OtherType other && other.attributes() == null;
  }

  private void addValue(AddEnumValue o) {
    tally.lock(o.type(), RelationKind.TYPE, EXCLUSIVE);
    if (!tally.atLeast(12)) {
      tally.refusesTransaction();
    }
    if (!(database.type(o.type()) instanceof DataType.EnumType type)) {
      return;
    }
    if (!o.ifNotExists() && has(type, o.label())) {
      tally.fail(DUPLICATE_OBJECT, "enum label \"" + o.label() + "\" already exists");
    }
    if (o.neighbour() != null && type.birth().isInHistory() && !has(type, o.neighbour())) {
      tally.fail(INVALID_PARAMETER_VALUE, "\"" + o.neighbour() + "\" is not an existing label");
    }
  }

  private void renameValue(RenameEnumValue o) {
    tally.lock(o.type(), RelationKind.TYPE, EXCLUSIVE);
    if (!(database.type(o.type()) instanceof DataType.EnumType type)
        || !type.birth().isInHistory()) {
      return;
    }
    if (!has(type, o.from())) {
      tally.fail(INVALID_PARAMETER_VALUE, "\"" + o.from() + "\" is not an existing label");
    }
    if (has(type, o.to())) {
      tally.fail(DUPLICATE_OBJECT, "enum label \"" + o.to() + "\" already exists");
    }
  }

  private static boolean has(DataType.EnumType type, String label) {
    return type.labels().stream().anyMatch(each -> each.text().equals(label));
  }

  private void addConstraint(AddDomainConstraint o) {
    Constraint constraint = o.constraint();
    if (constraint.name() != null
        && database.type(o.domain()) instanceof DataType.Domain domain
        && domain.checks().stream().anyMatch(c -> constraint.name().equals(c.name()))) {
      tally.fail(DUPLICATE_OBJECT, "constraint \"" + constraint.name() + "\" already exists");
    }
    if (!constraint.notValid()) {
      checkUsers(o.domain());
    }
  }

  private boolean isKnownConstraint(QualifiedName name, String constraint, boolean ifExists) {
    boolean missing =
        database.type(name) instanceof DataType.Domain domain
            && domain.birth().isInHistory()
            && !names(domain).contains(constraint);
    if (missing && !ifExists) {
      tally.fail(Targets.UNDEFINED_OBJECT, "constraint \"" + constraint + "\" does not exist");
    }
    return !missing;
  }

  /** The names of a domain's constraints, those the server chose among them. */
  private static Set<String> names(DataType.Domain domain) {
    Set<String> names = new HashSet<>();
    String label = domain.name().name() + "_check";
    for (Constraint check : domain.checks()) {
      String name = check.name();
      for (int i = 1; name == null; i++) {
        String free = names.isEmpty() || !names.contains(label) ? label : label + i;
        name = names.contains(free) ? null : free;
      }
      names.add(name);
    }
    if (domain.notNull()) {
      names.add(domain.name().name() + "_not_null");
    }
    return names;
  }

  /** Every table with a column of the domain is read under SHARE; containers are refused. */
  private void checkUsers(QualifiedName domain) {
    for (Relation relation : database.schema().relations().values()) {
      if (!(relation instanceof Table table)) {
        continue;
      }
      for (TableColumn column : table.columns()) {
        if (column.type() == null || !Dependents.isOf(column, domain, database)) {
          continue;
        }
        if (column.type().isArray()) {
          tally.fail("0A000", "cannot alter type \"" + domain.name() + "\" because it is used");
        }
        if (!table.isPartitioned()) {
          tally.lock(table, SHARE);
          tally.scan(table);
        }
      }
    }
  }

  private boolean uses(Table table, QualifiedName type) {
    return table.columns().stream().anyMatch(column -> Dependents.isOf(column, type, database));
  }

  private List<Table> users(QualifiedName type) {
    List<Table> users = new ArrayList<>();
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof Table table && (uses(table, type) || type.equals(table.ofType()))) {
        users.add(table);
      }
    }
    return users;
  }

  private void drop(DropType o) {
    DataType type = database.type(o.type());
    if (o.domain() && type != null && !(type instanceof DataType.Domain)) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.type().name() + "\" is not a domain");
      return;
    }
    List<Table> users = users(o.type());
    if (!o.cascade() && Domains.areOver(o.type(), database)) {
      tally.fail(
          "2BP01", "cannot drop type " + o.type().name() + " because a domain is made of it");
    }
    if (!users.isEmpty() && !o.cascade()) {
      tally.fail(
          "2BP01", "cannot drop type " + o.type().name() + " because other objects depend on it");
    }
    for (Table table : users) {
      tally.lock(table, ACCESS_EXCLUSIVE);
      for (TableColumn column : table.columns()) {
        if (Dependents.isOf(column, o.type(), database)) {
          lockIndexes(table, column.name());
          for (View view : Dependents.viewsOf(database, table, column.name())) {
            tally.lock(view, ACCESS_EXCLUSIVE);
            Dependents.views(database, view).forEach(above -> tally.lock(above, ACCESS_EXCLUSIVE));
          }
        }
      }
    }
  }

  private void lockIndexes(Table table, String column) {
    for (TableIndex index : tally.indexes(table)) {
      if (index.definition() != null && index.definition().columns().contains(column)) {
        tally.lock(index, ACCESS_EXCLUSIVE);
      }
    }
  }

  private void alterAttribute(AlterAttribute o) {
    DataType altered = database.type(o.type());
    if (altered instanceof DataType.EnumType || altered instanceof DataType.Domain) {
      // Composite types are looked up among the relations.
      tally.fail(Targets.UNDEFINED_TABLE, "relation \"" + o.type() + "\" does not exist");
      return;
    }
    tally.lock(o.type(), RelationKind.TYPE, ACCESS_EXCLUSIVE);
    for (Table table : users(o.type())) {
      boolean typed = o.type().equals(table.ofType());
      boolean refused = typed ? !o.cascade() : o.change() == AlterAttribute.Change.ALTER;
      if (refused) {
        tally.fail(
            typed ? "2BP01" : "0A000",
            "cannot alter type \"" + o.type().name() + "\" because a table uses it");
      }
      if (typed) {
        tally.lock(table, ACCESS_EXCLUSIVE);
      }
    }
    if (o.change() == AlterAttribute.Change.ADD
        && database.type(o.type()) instanceof DataType.OtherType type
        && type.attributes() != null
        && type.attributes().stream().anyMatch(a -> a.name().equals(o.attribute()))) {
      tally.fail("42701", "attribute \"" + o.attribute() + "\" already exists");
    }
    if (o.change() != AlterAttribute.Change.ADD && lacks(o)) {
      tally.fail(
          Targets.UNDEFINED_COLUMN, "column \"" + o.attribute() + "\" of relation does not exist");
    }
  }

  private boolean lacks(AlterAttribute o) {
    return !o.ifExists()
        && database.type(o.type()) instanceof DataType.OtherType type
        && type.attributes() != null
        && type.attributes().stream().noneMatch(a -> a.name().equals(o.attribute()));
  }
}
