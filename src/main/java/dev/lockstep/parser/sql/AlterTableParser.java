package dev.lockstep.parser.sql;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.EnableTrigger.Firing;
import dev.lockstep.ast.Unmodelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The actions of ALTER TABLE and of the ALTER of every other relation. */
final class AlterTableParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final AlterColumnParser columns;
  private final CreateTableParser tables;

  AlterTableParser(Clauses clauses, CreateTableParser tables) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.columns = new AlterColumnParser(clauses);
    this.tables = tables;
  }

  /** What follows ALTER TABLE, VIEW, INDEX …: the relation's name and the actions. */
  List<Operation> parse(RelationTarget.Kind kind, int from) {
    if (in.accept("all", "in", "tablespace")) {
      return allInTablespace(kind, from);
    }
    boolean ifExists = clauses.options.ifExists();
    boolean only = in.accept("only");
    boolean parenthesis = only && in.accept(TokenKind.LEFT_PARENTHESIS);
    QualifiedName name = in.qualifiedName("a table");
    if (parenthesis) {
      in.close();
    }
    in.acceptOperator("*");
    RelationTarget target = new RelationTarget(kind, name, ifExists, only);
    List<Operation> operations = new ArrayList<>();
    do {
      int action = in.index();
      Operation operation = action(target, action);
      operations.add(operation);
      if (standsAlone(operation) && operations.size() > 1) {
        throw new SyntaxError(
            "expected an action that may follow another, found one that stands alone",
            in.tokenAt(action));
      }
    } while (!standsAlone(operations.getFirst()) && in.accept(TokenKind.COMMA));
    in.expectEnd();
    return operations;
  }

  /** Whether ALTER TABLE allows no other action beside this one. */
  private static boolean standsAlone(Operation action) {
    return action instanceof TableOperation.RenameRelation
        || action instanceof TableOperation.RenameColumn
        || action instanceof TableOperation.RenameConstraint
        || action instanceof TableOperation.SetRelationSchema
        || action instanceof TableOperation.AttachPartition
        || action instanceof TableOperation.DetachPartition;
  }

  private List<Operation> allInTablespace(RelationTarget.Kind kind, int from) {
    in.name("a tablespace");
    if (in.accept("owned", "by")) {
      do {
        in.notReservedName("a role");
      } while (in.accept(TokenKind.COMMA));
    }
    in.expect("set", "tablespace");
    in.name("a tablespace");
    in.accept("nowait");
    in.expectEnd();
    String words = "ALTER " + kind.name().replace('_', ' ') + " ALL IN TABLESPACE";
    return List.of(new Unmodelled(words, List.of(), in.spanFrom(from)));
  }

  private Operation action(RelationTarget target, int from) {
    String word = in.token().keyword();
    return switch (word == null ? "" : word) {
      case "add" -> add(target, from);
      case "drop" -> drop(target, from);
      case "alter" -> alter(target, from);
      case "rename" -> rename(target, from);
      case "set" -> set(target, from);
      case "reset" -> {
        in.next();
        yield new TableOperation.SetStorageParameters(
            target, true, clauses.options.list(), in.spanFrom(from));
      }
      case "owner" -> {
        in.expect("owner", "to");
        String owner = in.label("a role");
        yield new TableOperation.SetRelationOwner(target, owner, in.spanFrom(from));
      }
      case "validate" -> {
        in.expect("validate", "constraint");
        String constraint = in.name("a constraint");
        yield new TableOperation.ValidateConstraint(target, constraint, in.spanFrom(from));
      }
      case "enable", "disable" -> enable(target, from);
      case "force" -> {
        in.expect("force", "row", "level", "security");
        yield new TableOperation.SetRowSecurity(target, null, true, in.spanFrom(from));
      }
      case "no" -> no(target, from);
      case "cluster" -> {
        in.expect("cluster", "on");
        yield new TableOperation.SetCluster(target, in.name("an index"), in.spanFrom(from));
      }
      case "inherit" -> {
        in.next();
        QualifiedName parent = in.qualifiedName("a table");
        yield new TableOperation.SetInherit(target, parent, true, in.spanFrom(from));
      }
      case "of" -> {
        in.next();
        QualifiedName type = in.anyName("a type");
        yield new TableOperation.SetOfType(target, type, in.spanFrom(from));
      }
      case "not" -> {
        in.expect("not", "of");
        yield new TableOperation.SetOfType(target, null, in.spanFrom(from));
      }
      case "replica" -> replicaIdentity(target, from);
      case "attach" -> {
        in.expect("attach", "partition");
        QualifiedName partition = in.qualifiedName("a table");
        yield new TableOperation.AttachPartition(
            target, partition, tables.bound(), in.spanFrom(from));
      }
      case "detach" -> detach(target, from);
      case "options" -> {
        in.next();
        in.skipParentheses();
        yield unmodelled(target, "OPTIONS", from);
      }
      default -> throw in.expected("an action such as ADD, DROP, ALTER, SET or RENAME");
    };
  }

  private Unmodelled unmodelled(RelationTarget target, String action, int from) {
    String words = "ALTER " + target.kind().name().replace('_', ' ') + " " + action;
    return new Unmodelled(words, List.of(target.name()), in.spanFrom(from));
  }

  private Operation add(RelationTarget target, int from) {
    in.next();
    if (clauses.constraints.atConstraint()) {
      Constraint constraint = clauses.constraints.table();
      return new TableOperation.AddConstraint(target, constraint, in.spanFrom(from));
    }
    in.accept("column");
    boolean ifNotExists = clauses.options.ifNotExists();
    Column column = clauses.columns.column();
    return new TableOperation.AddColumn(target, column, ifNotExists, in.spanFrom(from));
  }

  private Operation drop(RelationTarget target, int from) {
    in.next();
    boolean constraint = in.accept("constraint");
    if (!constraint) {
      in.accept("column");
    }
    boolean ifExists = clauses.options.ifExists();
    String name = in.name(constraint ? "a constraint" : "a column");
    boolean cascade = clauses.options.cascade();
    return constraint
        ? new TableOperation.DropConstraint(target, name, ifExists, cascade, in.spanFrom(from))
        : new TableOperation.DropColumn(target, name, ifExists, cascade, in.spanFrom(from));
  }

  private Operation alter(RelationTarget target, int from) {
    in.next();
    return in.accept("constraint") ? alterConstraint(target, from) : columns.parse(target, from);
  }

  private Operation alterConstraint(RelationTarget target, int from) {
    String name = in.name("a constraint");
    Boolean deferrable = null;
    Boolean initiallyDeferred = null;
    Boolean enforced = null;
    Boolean inherit = null;
    boolean more = true;
    while (more) {
      if (in.accept("deferrable")) {
        deferrable = true;
      } else if (in.accept("not", "deferrable")) {
        deferrable = false;
      } else if (in.accept("initially")) {
        initiallyDeferred = in.expectAny("deferred", "immediate").equals("deferred");
        deferrable = initiallyDeferred ? Boolean.TRUE : deferrable;
      } else if (in.accept("enforced")) {
        enforced = true;
      } else if (in.accept("not", "enforced")) {
        enforced = false;
      } else if (in.accept("inherit") || in.accept("set", "inherit")) {
        inherit = true;
      } else if (in.accept("no", "inherit") || in.accept("set", "no", "inherit")) {
        inherit = false;
      } else {
        more = false;
      }
    }
    return new TableOperation.AlterConstraint(
        target, name, deferrable, initiallyDeferred, enforced, inherit, in.spanFrom(from));
  }

  private Operation rename(RelationTarget target, int from) {
    in.next();
    if (in.accept("to")) {
      return new TableOperation.RenameRelation(target, in.name("a new name"), in.spanFrom(from));
    }
    boolean constraint = in.accept("constraint");
    if (!constraint) {
      in.accept("column");
    }
    String old = in.name(constraint ? "a constraint" : "a column");
    in.expect("to");
    String name = in.name("a new name");
    return constraint
        ? new TableOperation.RenameConstraint(target, old, name, in.spanFrom(from))
        : new TableOperation.RenameColumn(target, old, name, in.spanFrom(from));
  }

  private Operation set(RelationTarget target, int from) {
    in.next();
    if (in.at(TokenKind.LEFT_PARENTHESIS)) {
      return new TableOperation.SetStorageParameters(
          target, false, clauses.options.list(), in.spanFrom(from));
    }
    String word =
        in.expectAny("schema", "tablespace", "logged", "unlogged", "access", "without", "with");
    return switch (word) {
      case "schema" ->
          new TableOperation.SetRelationSchema(target, in.name("a schema"), in.spanFrom(from));
      case "tablespace" -> {
        String tablespace = in.name("a tablespace");
        in.accept("nowait");
        yield new TableOperation.SetTablespace(target, tablespace, in.spanFrom(from));
      }
      case "access" -> {
        in.expect("method");
        String method = in.accept("default") ? "default" : in.name("an access method");
        yield new TableOperation.SetAccessMethod(target, method, in.spanFrom(from));
      }
      case "without" -> {
        if (in.expectAny("cluster", "oids").equals("oids")) {
          yield unmodelled(target, "SET WITHOUT OIDS", from);
        }
        yield new TableOperation.SetCluster(target, null, in.spanFrom(from));
      }
      case "with" -> {
        in.expect("oids");
        yield unmodelled(target, "SET WITH OIDS", from);
      }
      default -> new TableOperation.SetLogged(target, word.equals("logged"), in.spanFrom(from));
    };
  }

  private Operation enable(RelationTarget target, int from) {
    boolean enable = in.next().is("enable");
    if (in.accept("row", "level", "security")) {
      return new TableOperation.SetRowSecurity(target, enable, null, in.spanFrom(from));
    }
    Firing firing = enable ? Firing.ENABLED : Firing.DISABLED;
    String when = enable ? in.acceptAny("replica", "always") : null;
    if (when != null) {
      firing = Firing.valueOf(when.toUpperCase(Locale.ROOT));
    }
    if (in.expectAny("trigger", "rule").equals("rule")) {
      String rule = in.name("a rule");
      return new TableOperation.EnableRule(target, rule, firing, in.spanFrom(from));
    }
    String all = when == null ? in.acceptAny("all", "user") : null;
    String trigger = all == null ? in.name("a trigger") : all.toUpperCase(Locale.ROOT);
    return new TableOperation.EnableTrigger(target, trigger, firing, in.spanFrom(from));
  }

  private Operation no(RelationTarget target, int from) {
    in.next();
    if (in.accept("inherit")) {
      QualifiedName parent = in.qualifiedName("a table");
      return new TableOperation.SetInherit(target, parent, false, in.spanFrom(from));
    }
    if (in.accept("depends", "on", "extension")) {
      in.name("an extension");
      return unmodelled(target, "NO DEPENDS ON EXTENSION", from);
    }
    in.expect("force", "row", "level", "security");
    return new TableOperation.SetRowSecurity(target, null, false, in.spanFrom(from));
  }

  private Operation replicaIdentity(RelationTarget target, int from) {
    in.expect("replica", "identity");
    String word = in.expectAny("default", "full", "nothing", "using");
    String value = word.toUpperCase(Locale.ROOT);
    String index = null;
    if (word.equals("using")) {
      in.expect("index");
      value = "USING INDEX";
      index = in.name("an index");
    }
    return new TableOperation.SetReplicaIdentity(target, value, index, in.spanFrom(from));
  }

  private Operation detach(RelationTarget target, int from) {
    in.expect("detach", "partition");
    QualifiedName partition = in.qualifiedName("a table");
    String mode = in.acceptAny("concurrently", "finalize");
    return new TableOperation.DetachPartition(
        target, partition, "concurrently".equals(mode), "finalize".equals(mode), in.spanFrom(from));
  }
}
