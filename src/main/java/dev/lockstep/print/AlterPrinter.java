package dev.lockstep.print;

import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AddIdentity;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.AlterConstraint;
import dev.lockstep.ast.TableOperation.AlterIdentity;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropIdentity;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.EnableRule;
import dev.lockstep.ast.TableOperation.EnableTrigger;
import dev.lockstep.ast.TableOperation.RenameColumn;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetAccessMethod;
import dev.lockstep.ast.TableOperation.SetCluster;
import dev.lockstep.ast.TableOperation.SetColumnAttribute;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetExpression;
import dev.lockstep.ast.TableOperation.SetInherit;
import dev.lockstep.ast.TableOperation.SetLogged;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.ast.TableOperation.SetOfType;
import dev.lockstep.ast.TableOperation.SetRelationOwner;
import dev.lockstep.ast.TableOperation.SetRelationSchema;
import dev.lockstep.ast.TableOperation.SetReplicaIdentity;
import dev.lockstep.ast.TableOperation.SetRowSecurity;
import dev.lockstep.ast.TableOperation.SetStorageParameters;
import dev.lockstep.ast.TableOperation.SetTablespace;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE and its kin: what is altered, and each action. */
final class AlterPrinter {
  private AlterPrinter() {}

  /** {@code ALTER TABLE IF EXISTS ONLY name}. */
  static String target(RelationTarget target) {
    String kind = target.kind().name().replace('_', ' ');
    return "ALTER "
        + kind
        + (target.ifExists() ? " IF EXISTS" : "")
        + (target.only() ? " ONLY " : " ")
        + Names.quoted(target.name());
  }

  /** The relation that an action is aimed at, or null when the operation is not an action. */
  static @Nullable RelationTarget targetOf(TableOperation operation) {
    return switch (operation) {
      case CreateTable o -> null;
      case DropTable o -> null;
      case AddColumn o -> o.target();
      case DropColumn o -> o.target();
      case AlterColumnType o -> o.target();
      case SetNotNull o -> o.target();
      case SetDefault o -> o.target();
      case SetExpression o -> o.target();
      case AddIdentity o -> o.target();
      case AlterIdentity o -> o.target();
      case DropIdentity o -> o.target();
      case SetColumnAttribute o -> o.target();
      case AddConstraint o -> o.target();
      case AlterConstraint o -> o.target();
      case ValidateConstraint o -> o.target();
      case DropConstraint o -> o.target();
      case RenameConstraint o -> o.target();
      case RenameColumn o -> o.target();
      case RenameRelation o -> o.target();
      case SetRelationSchema o -> o.target();
      case SetRelationOwner o -> o.target();
      case EnableTrigger o -> o.target();
      case EnableRule o -> o.target();
      case SetRowSecurity o -> o.target();
      case SetCluster o -> o.target();
      case SetLogged o -> o.target();
      case SetAccessMethod o -> o.target();
      case SetTablespace o -> o.target();
      case SetStorageParameters o -> o.target();
      case SetInherit o -> o.target();
      case SetOfType o -> o.target();
      case SetReplicaIdentity o -> o.target();
      case AttachPartition o -> o.target();
      case DetachPartition o -> o.target();
    };
  }

  /** One action of ALTER TABLE; null for operations that are none. */
  static @Nullable String action(TableOperation operation) {
    return switch (operation) {
      case CreateTable o -> null;
      case DropTable o -> null;
      case AddColumn o ->
          "ADD COLUMN "
              + (o.ifNotExists() ? "IF NOT EXISTS " : "")
              + Definitions.column(o.column());
      case DropColumn o ->
          "DROP COLUMN " + ifExists(o.ifExists()) + Names.quoted(o.column()) + cascade(o.cascade());
      case AlterColumnType o -> alterColumn(o.column()) + alterType(o);
      case SetNotNull o -> alterColumn(o.column()) + (o.notNull() ? "SET" : "DROP") + " NOT NULL";
      case SetDefault o ->
          alterColumn(o.column())
              + (o.expression() == null
                  ? "DROP DEFAULT"
                  : "SET DEFAULT " + Fragments.defaultValue(o.expression()));
      case SetExpression o ->
          alterColumn(o.column())
              + (o.expression() == null
                  ? "DROP EXPRESSION" + (o.ifExists() ? " IF EXISTS" : "")
                  : "SET EXPRESSION AS (" + Fragments.inner(o.expression()) + ")");
      case AddIdentity o -> alterColumn(o.column()) + "ADD " + Definitions.identity(o.identity());
      case AlterIdentity o -> alterColumn(o.column()) + o.options();
      case DropIdentity o ->
          alterColumn(o.column()) + "DROP IDENTITY" + (o.ifExists() ? " IF EXISTS" : "");
      case SetColumnAttribute o ->
          o.target().kind() == RelationTarget.Kind.FOREIGN_TABLE
              ? null
              : alterColumn(o.column()) + attribute(o);
      case AddConstraint o -> "ADD " + Definitions.tableConstraint(o.constraint());
      case AlterConstraint o -> alterConstraint(o);
      case ValidateConstraint o -> "VALIDATE CONSTRAINT " + Names.quoted(o.constraint());
      case DropConstraint o ->
          "DROP CONSTRAINT "
              + ifExists(o.ifExists())
              + Names.quoted(o.constraint())
              + cascade(o.cascade());
      case RenameConstraint o -> "RENAME CONSTRAINT " + renamed(o.from(), o.to());
      case RenameColumn o -> rename(o);
      case RenameRelation o -> "RENAME TO " + Names.quoted(o.to());
      case SetRelationSchema o -> "SET SCHEMA " + Names.quoted(o.schema());
      case SetRelationOwner o -> "OWNER TO " + role(o.owner());
      case EnableTrigger o ->
          firing(o.firing())
              + " TRIGGER "
              + (isGroup(o.trigger()) ? o.trigger() : Names.quoted(o.trigger()));
      case EnableRule o -> firing(o.firing()) + " RULE " + Names.quoted(o.rule());
      case SetRowSecurity o -> rowSecurity(o);
      case SetCluster o ->
          o.index() == null ? "SET WITHOUT CLUSTER" : "CLUSTER ON " + Names.quoted(o.index());
      case SetLogged o -> o.logged() ? "SET LOGGED" : "SET UNLOGGED";
      case SetAccessMethod o -> "SET ACCESS METHOD " + method(o.method());
      case SetTablespace o -> "SET TABLESPACE " + Names.quoted(o.tablespace());
      case SetStorageParameters o ->
          (o.reset() ? "RESET (" : "SET (") + Definitions.parameters(o.parameters()) + ")";
      case SetInherit o -> (o.inherit() ? "INHERIT " : "NO INHERIT ") + Names.quoted(o.parent());
      case SetOfType o -> o.type() == null ? "NOT OF" : "OF " + Names.quoted(o.type());
      case SetReplicaIdentity o ->
          "REPLICA IDENTITY "
              + o.value()
              + (o.index() == null ? "" : " " + Names.quoted(o.index()));
      case AttachPartition o ->
          "ATTACH PARTITION "
              + Names.quoted(o.partition())
              + " "
              + CreateTablePrinter.bound(o.bound());
      case DetachPartition o ->
          "DETACH PARTITION "
              + Names.quoted(o.partition())
              + (o.concurrently() ? " CONCURRENTLY" : "")
              + (o.finalizing() ? " FINALIZE" : "");
    };
  }

  static String dropTables(List<DropTable> drops) {
    DropTable first = drops.getFirst();
    return (first.foreign() ? "DROP FOREIGN TABLE " : "DROP TABLE ")
        + ifExists(first.ifExists())
        + Names.qualifiedList(drops.stream().map(DropTable::table).toList())
        + cascade(first.cascade());
  }

  static String ifExists(boolean ifExists) {
    return ifExists ? "IF EXISTS " : "";
  }

  static String cascade(boolean cascade) {
    return cascade ? " CASCADE" : "";
  }

  static String renamed(String from, String to) {
    return Names.quoted(from) + " TO " + Names.quoted(to);
  }

  /** A role's name, or one of the words that stand for one. */
  static String role(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "current_user", "current_role", "session_user" -> role.toUpperCase(Locale.ROOT);
      default -> Names.quoted(role);
    };
  }

  private static String alterColumn(String column) {
    return "ALTER COLUMN " + Names.quoted(column) + " ";
  }

  private static String alterType(AlterColumnType change) {
    return "TYPE "
        + Types.text(change.type())
        + (change.collation() == null ? "" : " COLLATE " + Names.quoted(change.collation()))
        + (change.using() == null ? "" : " USING " + Fragments.text(change.using()));
  }

  private static String attribute(SetColumnAttribute change) {
    return switch (change.attribute()) {
      case OPTIONS -> (change.value().indexOf('=') < 0 ? "RESET " : "SET ") + change.value();
      case STATISTICS -> "SET STATISTICS " + change.value();
      case STORAGE -> "SET STORAGE " + change.value().toUpperCase(Locale.ROOT);
      case COMPRESSION -> "SET COMPRESSION " + change.value();
    };
  }

  private static String alterConstraint(AlterConstraint change) {
    List<String> words = new ArrayList<>();
    words.add("ALTER CONSTRAINT");
    words.add(Names.quoted(change.constraint()));
    said(words, change.deferrable(), "DEFERRABLE", "NOT DEFERRABLE");
    said(words, change.initiallyDeferred(), "INITIALLY DEFERRED", "INITIALLY IMMEDIATE");
    said(words, change.enforced(), "ENFORCED", "NOT ENFORCED");
    said(words, change.inherit(), "INHERIT", "NO INHERIT");
    return String.join(" ", words);
  }

  private static void said(List<String> words, @Nullable Boolean value, String yes, String no) {
    if (value != null) {
      words.add(value ? yes : no);
    }
  }

  private static String rename(RenameColumn rename) {
    boolean attribute = rename.target().kind() == RelationTarget.Kind.TYPE;
    return (attribute ? "RENAME ATTRIBUTE " : "RENAME COLUMN ")
        + renamed(rename.from(), rename.to());
  }

  private static boolean isGroup(String trigger) {
    return trigger.equals("ALL") || trigger.equals("USER");
  }

  private static String firing(EnableTrigger.Firing firing) {
    return switch (firing) {
      case DISABLED -> "DISABLE";
      case ENABLED -> "ENABLE";
      case REPLICA -> "ENABLE REPLICA";
      case ALWAYS -> "ENABLE ALWAYS";
    };
  }

  private static String rowSecurity(SetRowSecurity change) {
    String word =
        change.enabled() != null
            ? (change.enabled() ? "ENABLE" : "DISABLE")
            : Boolean.TRUE.equals(change.forced()) ? "FORCE" : "NO FORCE";
    return word + " ROW LEVEL SECURITY";
  }

  private static String method(String method) {
    return method.equalsIgnoreCase("default") ? "DEFAULT" : Names.quoted(method);
  }
}
