package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.StorageParameter;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.TypeOperation.AlterAttribute.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE and ALTER of types and domains. */
final class TypeParser {
  private final Clauses clauses;
  private final TokenCursor in;

  TypeParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows CREATE TYPE. */
  Operation create(int from) {
    QualifiedName type = in.anyName("a type");
    if (in.accept("as", "enum")) {
      in.open();
      List<String> labels = new ArrayList<>();
      if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
        do {
          labels.add(in.string("a label"));
        } while (in.accept(TokenKind.COMMA));
      }
      in.close();
      return new TypeOperation.CreateEnum(type, labels, in.spanFrom(from));
    }
    if (in.accept("as", "range")) {
      SqlType subtype = subtype();
      return new TypeOperation.CreateOtherType(type, subtype, in.spanFrom(from));
    }
    if (in.accept("as")) {
      return new TypeOperation.CreateComposite(type, attributes(), in.spanFrom(from));
    }
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      clauses.options.list();
    }
    return new TypeOperation.CreateOtherType(type, null, in.spanFrom(from));
  }

  private List<Column> attributes() {
    in.open();
    List<Column> attributes = new ArrayList<>();
    if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
      do {
        attributes.add(clauses.columns.column());
      } while (in.accept(TokenKind.COMMA));
    }
    in.close();
    return attributes;
  }

  /** The subtype among a range's options. */
  private @Nullable SqlType subtype() {
    int start = in.index();
    List<StorageParameter> options = clauses.options.list();
    int end = in.index();
    if (options.stream().noneMatch(option -> option.name().equals("subtype"))) {
      return null;
    }
    in.moveTo(start);
    while (!in.raw(in.token()).equalsIgnoreCase("subtype")) {
      in.next();
    }
    in.next();
    in.acceptOperator("=");
    SqlType subtype = clauses.types.parse();
    in.moveTo(end);
    return subtype;
  }

  /** What follows CREATE DOMAIN. */
  Operation createDomain(int from) {
    QualifiedName domain = in.anyName("a domain");
    in.accept("as");
    int definition = in.index();
    SqlType type = clauses.types.parse();
    Column column = clauses.columns.clauses(domain.name(), type, definition);
    Column.DefaultValue value = column.defaultValue();
    return new TypeOperation.CreateDomain(
        domain,
        type,
        value == null ? null : value.expression(),
        column.notNull() != null,
        column.constraints(),
        column.collation(),
        in.spanFrom(from));
  }

  /** What follows ALTER TYPE. */
  List<Operation> alter(int from) {
    QualifiedName type = in.anyName("a type");
    String word = in.token().keyword();
    int action = in.index();
    if (word == null) {
      throw in.expected("a change");
    }
    if (in.atAny("add", "drop", "alter") && in.ahead(1).is("attribute")) {
      List<Operation> operations = new ArrayList<>();
      do {
        operations.add(attribute(type));
      } while (in.accept(TokenKind.COMMA));
      return operations;
    }
    in.next();
    return List.of(
        switch (word) {
          case "add" -> addValue(type, from);
          case "rename" -> rename(type, from);
          case "owner" -> {
            in.expect("to");
            in.label("a role");
            yield new ObjectOperation.OtherObject("ALTER", "TYPE", type, false, in.spanFrom(from));
          }
          case "set" -> {
            if (in.at(TokenKind.LEFT_PARENTHESIS)) {
              clauses.options.list();
              yield new ObjectOperation.OtherObject(
                  "ALTER", "TYPE", type, false, in.spanFrom(from));
            }
            in.expect("schema");
            String schema = in.name("a schema");
            yield new TypeOperation.SetTypeSchema(type, false, schema, in.spanFrom(from));
          }
          default -> {
            in.moveTo(action);
            throw in.expected("ADD, DROP, ALTER, RENAME, OWNER or SET");
          }
        });
  }

  private Operation addValue(QualifiedName type, int from) {
    in.expect("value");
    boolean ifNotExists = clauses.options.ifNotExists();
    String label = in.string("a label");
    String where = in.acceptAny("before", "after");
    String neighbour = where == null ? null : in.string("a label");
    return new TypeOperation.AddEnumValue(
        type, label, ifNotExists, "before".equals(where), neighbour, in.spanFrom(from));
  }

  private Operation rename(QualifiedName type, int from) {
    if (in.accept("to")) {
      return new TypeOperation.RenameType(type, false, in.name("a new name"), in.spanFrom(from));
    }
    if (in.accept("value")) {
      String old = in.string("a label");
      in.expect("to");
      return new TypeOperation.RenameEnumValue(type, old, in.string("a label"), in.spanFrom(from));
    }
    in.expect("attribute");
    String old = in.name("an attribute");
    in.expect("to");
    String name = in.name("a new name");
    boolean cascade = clauses.options.cascade();
    return new TypeOperation.AlterAttribute(
        type, Change.RENAME, old, null, name, false, cascade, in.spanFrom(from));
  }

  private Operation attribute(QualifiedName type) {
    int from = in.index();
    String word = in.expectAny("add", "drop", "alter");
    in.expect("attribute");
    boolean ifExists = word.equals("drop") && clauses.options.ifExists();
    String name = in.name("an attribute");
    SqlType attributeType = null;
    if (word.equals("alter")) {
      in.accept("set", "data");
      in.expect("type");
    }
    if (!word.equals("drop")) {
      attributeType = clauses.types.parse();
      if (in.accept("collate")) {
        in.anyName("a collation");
      }
    }
    Change change =
        switch (word) {
          case "add" -> Change.ADD;
          case "drop" -> Change.DROP;
          default -> Change.ALTER;
        };
    boolean cascade = clauses.options.cascade();
    return new TypeOperation.AlterAttribute(
        type, change, name, attributeType, null, ifExists, cascade, in.spanFrom(from));
  }

  /** What follows ALTER DOMAIN. */
  Operation alterDomain(int from) {
    QualifiedName domain = in.anyName("a domain");
    String word = in.expectAny("add", "drop", "set", "validate", "rename", "owner");
    return switch (word) {
      case "add" -> {
        Constraint constraint = domainConstraint();
        yield new TypeOperation.AddDomainConstraint(domain, constraint, in.spanFrom(from));
      }
      case "drop" -> dropOf(domain, from);
      case "set" -> setOf(domain, from);
      case "validate" -> {
        in.expect("constraint");
        String constraint = in.name("a constraint");
        yield new TypeOperation.ValidateDomainConstraint(domain, constraint, in.spanFrom(from));
      }
      case "rename" -> {
        boolean constraint = in.accept("constraint");
        String old = constraint ? in.name("a constraint") : "";
        in.expect("to");
        String name = in.name("a new name");
        yield constraint
            ? new TypeOperation.RenameDomainConstraint(domain, old, name, in.spanFrom(from))
            : new TypeOperation.RenameType(domain, true, name, in.spanFrom(from));
      }
      default -> {
        in.expect("to");
        in.label("a role");
        yield new ObjectOperation.OtherObject("ALTER", "DOMAIN", domain, false, in.spanFrom(from));
      }
    };
  }

  /** CHECK (…) or NOT NULL, which names no column on a domain. */
  private Constraint domainConstraint() {
    int from = in.index();
    String name = in.accept("constraint") ? in.name("a constraint") : null;
    if (in.accept("not", "null")) {
      return clauses.constraints.finish(name, new Constraint.NotNull("value", false), from);
    }
    in.expect("check");
    Constraint.Check check = new Constraint.Check(clauses.expressions.parenthesized(), false);
    return clauses.constraints.finish(name, check, from);
  }

  private Operation dropOf(QualifiedName domain, int from) {
    switch (in.expectAny("constraint", "not", "default")) {
      case "constraint" -> {
        boolean ifExists = clauses.options.ifExists();
        String name = in.name("a constraint");
        boolean cascade = clauses.options.cascade();
        return new TypeOperation.DropDomainConstraint(
            domain, name, ifExists, cascade, in.spanFrom(from));
      }
      case "not" -> {
        in.expect("null");
        return new TypeOperation.SetDomainNotNull(domain, false, in.spanFrom(from));
      }
      default -> {
        return new TypeOperation.SetDomainDefault(domain, null, in.spanFrom(from));
      }
    }
  }

  private Operation setOf(QualifiedName domain, int from) {
    switch (in.expectAny("not", "default", "schema")) {
      case "not" -> {
        in.expect("null");
        return new TypeOperation.SetDomainNotNull(domain, true, in.spanFrom(from));
      }
      case "schema" -> {
        String schema = in.name("a schema");
        return new TypeOperation.SetTypeSchema(domain, true, schema, in.spanFrom(from));
      }
      default -> {
        Expression value = clauses.expressions.parse();
        return new TypeOperation.SetDomainDefault(domain, value, in.spanFrom(from));
      }
    }
  }
}
