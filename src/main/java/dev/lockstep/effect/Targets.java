package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.List;

/**
 * Whether what a statement is aimed at is there and of the right kind. What the history does not
 * know is taken to exist; only what it has dropped is known to be missing, and in a database that
 * it has made whole, what it has not made.
 */
final class Targets {
  static final String UNDEFINED_TABLE = "42P01";
  static final String UNDEFINED_OBJECT = "42704";
  static final String UNDEFINED_COLUMN = "42703";
  static final String WRONG_OBJECT_TYPE = "42809";
  static final String DUPLICATE_TABLE = "42P07";
  static final String INVALID_TABLE_DEFINITION = "42P16";

  private final Tally tally;
  private final Database database;

  Targets(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  /**
   * Whether the history has dropped the relation of that name and made no other, or has made
   * everything but that.
   */
  boolean isGone(QualifiedName name) {
    if (database.find(name) != null) {
      return false;
    }
    if (tally.isWhole() && !isServers(name)) {
      return true;
    }
    List<String> path = database.session().searchPath();
    List<String> schemas = name.schema() == null ? path : List.of(name.schema());
    return schemas.stream()
        .anyMatch(schema -> database.schema().dropped().containsKey(name.withSchema(schema)));
  }

  /** Whether the server, or nobody, has made what bears the name. */
  private static boolean isServers(QualifiedName name) {
    String schema = name.schema() == null ? name.name() : name.schema();
    return name.hasHole() || schema.startsWith("pg_") || schema.equals("information_schema");
  }

  /** Whether the relation is known to be missing, so that the statement fails or does nothing. */
  boolean isMissing(QualifiedName name, boolean ifExists, String sqlstate) {
    if (!isGone(name)) {
      return false;
    }
    if (ifExists) {
      tally.because("IF EXISTS: there is no " + name.name());
    } else {
      tally.fail(sqlstate, "relation \"" + name.name() + "\" does not exist");
    }
    return true;
  }

  /** Whether the schema is not known to be gone. */
  boolean isSchemaThere(String schema, boolean ifExists) {
    boolean gone = database.schema().hasDropped(schema);
    if (gone && !ifExists) {
      tally.fail("3F000", "schema \"" + schema + "\" does not exist");
    }
    return !gone;
  }

  /** Whether an action on columns, constraints or storage of a table goes on. */
  boolean isTable(RelationTarget target) {
    if (isMissing(target.name(), target.ifExists(), UNDEFINED_TABLE)) {
      return false;
    }
    return isTable(target.name()) && !isOwn(target);
  }

  /** Whether ALTER FOREIGN TABLE meets a table of this server, which fails it. */
  private boolean isOwn(RelationTarget target) {
    boolean own =
        target.kind() == RelationTarget.Kind.FOREIGN_TABLE
            && database.find(target.name()) instanceof Table table
            && !table.foreign();
    if (own) {
      tally.fail(WRONG_OBJECT_TYPE, "\"" + target.name().name() + "\" is not a foreign table");
    }
    return own;
  }

  boolean isTable(QualifiedName name) {
    Relation relation = database.find(name);
    if (relation == null || relation instanceof Table) {
      return true;
    }
    tally.fail(WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a table");
    return false;
  }

  /** Whether an ALTER of a kind of relation meets one of that kind; ALTER TABLE meets any. */
  boolean fits(RelationTarget target) {
    if (isMissing(target.name(), target.ifExists(), UNDEFINED_TABLE)) {
      return false;
    }
    Relation relation = database.find(target.name());
    boolean fits =
        relation == null
            || switch (target.kind()) {
              case TABLE -> true;
              case FOREIGN_TABLE -> relation instanceof Table table && table.foreign();
              case INDEX -> relation instanceof TableIndex || relation instanceof Table;
              case VIEW -> relation instanceof View view && !view.materialized();
              case MATERIALIZED_VIEW -> relation instanceof View view && view.materialized();
              case SEQUENCE -> relation instanceof Sequence;
              case TYPE -> true;
            };
    if (!fits) {
      tally.fail(
          WRONG_OBJECT_TYPE, "\"" + target.name().name() + "\" is not " + kind(target).word());
    }
    return fits;
  }

  /** What a relation that the history does not know is taken for. */
  static RelationKind kind(RelationTarget target) {
    return switch (target.kind()) {
      case TABLE, FOREIGN_TABLE -> RelationKind.TABLE;
      case VIEW -> RelationKind.VIEW;
      case MATERIALIZED_VIEW -> RelationKind.MATVIEW;
      case INDEX -> RelationKind.INDEX;
      case SEQUENCE -> RelationKind.SEQUENCE;
      case TYPE -> RelationKind.TYPE;
    };
  }

  /** Whether the table is known to lack the column, which fails the statement. */
  boolean lacksColumn(Table table, String column) {
    if (!table.complete() || table.column(column) != null || isSystemColumn(column)) {
      return false;
    }
    tally.fail(
        UNDEFINED_COLUMN,
        "column \"" + column + "\" of relation \"" + table.name().name() + "\" does not exist");
    return true;
  }

  static boolean isSystemColumn(String column) {
    return switch (column) {
      case "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid" -> true;
      default -> false;
    };
  }

  /** Whether a table above has the column, so that only its own ALTER may change it. */
  boolean isInherited(Table table, String column) {
    for (int id : table.parents()) {
      Table parent = database.schema().table(id);
      if (parent != null && parent.column(column) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether an inherited column is to be changed here, which fails the statement. */
  boolean refusesInherited(Table table, String column, String what) {
    boolean inherited = isInherited(table, column);
    if (inherited) {
      tally.fail(INVALID_TABLE_DEFINITION, what + " inherited column \"" + column + "\"");
    }
    return inherited;
  }

  /** Whether ONLY keeps a change from the tables below that must have it, which fails it. */
  boolean refusesOnly(RelationTarget target, Table table, String what) {
    boolean refused = target.only() && !table.children().isEmpty();
    if (refused) {
      tally.fail(INVALID_TABLE_DEFINITION, what + " must be done in the child tables too");
    }
    return refused;
  }
}
