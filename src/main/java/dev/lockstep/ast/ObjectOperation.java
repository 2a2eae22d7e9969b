package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to schemas, extensions and everything else that is not a relation or a type. */
public sealed interface ObjectOperation extends Operation {
  /** CREATE SCHEMA; its inner CREATE statements follow as operations of the same statement. */
  record CreateSchema(String schema, boolean ifNotExists, Span span) implements ObjectOperation {}

  /** ALTER SCHEMA … RENAME TO. */
  record RenameSchema(String schema, String to, Span span) implements ObjectOperation {}

  /** DROP SCHEMA of one schema. */
  record DropSchema(String schema, boolean ifExists, boolean cascade, Span span)
      implements ObjectOperation {}

  /** CREATE EXTENSION. */
  record CreateExtension(
      String extension, boolean ifNotExists, @Nullable String schema, boolean cascade, Span span)
      implements ObjectOperation {}

  /** DROP EXTENSION of one extension. */
  record DropExtension(String extension, boolean ifExists, boolean cascade, Span span)
      implements ObjectOperation {}

  /** CREATE or DROP DATABASE or TABLESPACE, ALTER DATABASE … SET TABLESPACE, ALTER SYSTEM. */
  record ClusterCommand(Kind kind, @Nullable String name, boolean ifExists, Span span)
      implements ObjectOperation {
    /** Which command. */
    public enum Kind {
      CREATE_DATABASE,
      DROP_DATABASE,
      ALTER_DATABASE_SET_TABLESPACE,
      ALTER_DATABASE,
      CREATE_TABLESPACE,
      DROP_TABLESPACE,
      ALTER_SYSTEM
    }
  }

  /** CREATE STATISTICS. */
  record CreateStatistics(
      @Nullable QualifiedName statistics,
      QualifiedName table,
      List<String> columns,
      boolean ifNotExists,
      Span span)
      implements ObjectOperation {
    public CreateStatistics {
      columns = List.copyOf(columns);
    }
  }

  /** CREATE PUBLICATION; tables with their column lists' and row filters' columns. */
  record CreatePublication(
      String publication,
      boolean allTables,
      List<PublishedTable> tables,
      List<String> schemas,
      Span span)
      implements ObjectOperation {
    public CreatePublication {
      tables = List.copyOf(tables);
      schemas = List.copyOf(schemas);
    }
  }

  /** A table of a publication; {@code columns} are those of its list and of its WHERE. */
  record PublishedTable(QualifiedName table, List<String> columns) {
    public PublishedTable {
      columns = List.copyOf(columns);
    }
  }

  /** ALTER PUBLICATION; {@code change} is ADD, SET or DROP for tables, else OTHER. */
  record AlterPublication(String publication, String change, List<PublishedTable> tables, Span span)
      implements ObjectOperation {
    public AlterPublication {
      tables = List.copyOf(tables);
    }
  }

  /** CREATE SUBSCRIPTION; whether it makes a replication slot, which no transaction allows. */
  record CreateSubscription(String subscription, boolean createsSlot, Span span)
      implements ObjectOperation {}

  /** DROP SUBSCRIPTION. */
  record DropSubscription(String subscription, boolean ifExists, Span span)
      implements ObjectOperation {}

  /**
   * COMMENT ON; {@code kind} is the object's kind in upper case; {@code text} is null to remove it.
   */
  record Comment(
      String kind, QualifiedName object, @Nullable String part, @Nullable String text, Span span)
      implements ObjectOperation {}

  /** GRANT or REVOKE on relations ({@code relations} is empty for other objects and roles). */
  record Grant(boolean revoke, String kind, List<QualifiedName> relations, Span span)
      implements ObjectOperation {
    public Grant {
      relations = List.copyOf(relations);
    }
  }

  /**
   * CREATE, ALTER or DROP of an object that no lock of interest hangs on (role, cast, operator,
   * collation, foreign server, event trigger …): the verb, the kind in upper case, and the name.
   */
  record OtherObject(
      String verb, String kind, @Nullable QualifiedName name, boolean ifExists, Span span)
      implements ObjectOperation {}
}
