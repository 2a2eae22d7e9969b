package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to a type or domain. */
public sealed interface TypeOperation extends Operation {
  /** CREATE TYPE … AS ENUM. */
  record CreateEnum(QualifiedName type, List<String> labels, Span span) implements TypeOperation {
    public CreateEnum {
      labels = List.copyOf(labels);
    }
  }

  /** CREATE TYPE … AS (…): a composite type. */
  record CreateComposite(QualifiedName type, List<Column> attributes, Span span)
      implements TypeOperation {
    public CreateComposite {
      attributes = List.copyOf(attributes);
    }
  }

  /** CREATE TYPE … AS RANGE, a base type or a shell type; {@code subtype} is a range's. */
  record CreateOtherType(QualifiedName type, @Nullable SqlType subtype, Span span)
      implements TypeOperation {}

  /** CREATE DOMAIN. */
  record CreateDomain(
      QualifiedName domain,
      SqlType type,
      @Nullable Expression defaultValue,
      boolean notNull,
      List<Constraint> checks,
      @Nullable QualifiedName collation,
      Span span)
      implements TypeOperation {
    public CreateDomain {
      checks = List.copyOf(checks);
    }
  }

  /**
   * ALTER TYPE … ADD VALUE; {@code before} says where it goes, {@code neighbour} is null for the
   * end.
   */
  record AddEnumValue(
      QualifiedName type,
      String label,
      boolean ifNotExists,
      boolean before,
      @Nullable String neighbour,
      Span span)
      implements TypeOperation {}

  /** ALTER TYPE … RENAME VALUE. */
  record RenameEnumValue(QualifiedName type, String from, String to, Span span)
      implements TypeOperation {}

  /**
   * ALTER TYPE … ADD, DROP or ALTER ATTRIBUTE, or RENAME ATTRIBUTE; {@code newName} for the last.
   */
  record AlterAttribute(
      QualifiedName type,
      Change change,
      String attribute,
      @Nullable SqlType attributeType,
      @Nullable String newName,
      boolean ifExists,
      boolean cascade,
      Span span)
      implements TypeOperation {
    /** What is done to the attribute. */
    public enum Change {
      ADD,
      DROP,
      ALTER,
      RENAME
    }
  }

  /** ALTER DOMAIN … ADD constraint. */
  record AddDomainConstraint(QualifiedName domain, Constraint constraint, Span span)
      implements TypeOperation {}

  /** ALTER DOMAIN … DROP CONSTRAINT. */
  record DropDomainConstraint(
      QualifiedName domain, String constraint, boolean ifExists, boolean cascade, Span span)
      implements TypeOperation {}

  /** ALTER DOMAIN … VALIDATE CONSTRAINT. */
  record ValidateDomainConstraint(QualifiedName domain, String constraint, Span span)
      implements TypeOperation {}

  /** ALTER DOMAIN … RENAME CONSTRAINT. */
  record RenameDomainConstraint(QualifiedName domain, String from, String to, Span span)
      implements TypeOperation {}

  /** ALTER DOMAIN … SET or DROP NOT NULL. */
  record SetDomainNotNull(QualifiedName domain, boolean notNull, Span span)
      implements TypeOperation {}

  /** ALTER DOMAIN … SET DEFAULT; a null expression is DROP DEFAULT. */
  record SetDomainDefault(QualifiedName domain, @Nullable Expression expression, Span span)
      implements TypeOperation {}

  /** DROP TYPE or DROP DOMAIN of one type. */
  record DropType(QualifiedName type, boolean domain, boolean ifExists, boolean cascade, Span span)
      implements TypeOperation {}

  /** RENAME TO of a type or domain. */
  record RenameType(QualifiedName type, boolean domain, String to, Span span)
      implements TypeOperation {}

  /** SET SCHEMA of a type or domain. */
  record SetTypeSchema(QualifiedName type, boolean domain, String schema, Span span)
      implements TypeOperation {}
}
