package dev.lockstep.print;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.ObjectOperation.AlterPublication;
import dev.lockstep.ast.ObjectOperation.ClusterCommand;
import dev.lockstep.ast.ObjectOperation.Comment;
import dev.lockstep.ast.ObjectOperation.CreateExtension;
import dev.lockstep.ast.ObjectOperation.CreatePublication;
import dev.lockstep.ast.ObjectOperation.CreateSchema;
import dev.lockstep.ast.ObjectOperation.CreateStatistics;
import dev.lockstep.ast.ObjectOperation.CreateSubscription;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.ObjectOperation.DropSubscription;
import dev.lockstep.ast.ObjectOperation.Grant;
import dev.lockstep.ast.ObjectOperation.OtherObject;
import dev.lockstep.ast.ObjectOperation.RenameSchema;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.RuleOperation.AlterPolicy;
import dev.lockstep.ast.RuleOperation.CreatePolicy;
import dev.lockstep.ast.RuleOperation.CreateRule;
import dev.lockstep.ast.RuleOperation.CreateTrigger;
import dev.lockstep.ast.RuleOperation.DropPolicy;
import dev.lockstep.ast.RuleOperation.DropRule;
import dev.lockstep.ast.RuleOperation.DropTrigger;
import dev.lockstep.ast.RuleOperation.RenameRule;
import dev.lockstep.ast.RuleOperation.RenameTrigger;
import org.jspecify.annotations.Nullable;

/** Schemas, extensions, comments, and what hangs on a table; null for what is only summarised. */
final class ObjectPrinter {
  private ObjectPrinter() {}

  static @Nullable String print(ObjectOperation operation) {
    return switch (operation) {
      case CreateSchema o ->
          "CREATE SCHEMA " + (o.ifNotExists() ? "IF NOT EXISTS " : "") + Names.quoted(o.schema());
      case RenameSchema o ->
          "ALTER SCHEMA " + Names.quoted(o.schema()) + " RENAME TO " + Names.quoted(o.to());
      case DropSchema o -> DropText.of(o).text();
      case CreateExtension o ->
          "CREATE EXTENSION "
              + (o.ifNotExists() ? "IF NOT EXISTS " : "")
              + Names.quoted(o.extension())
              + (o.schema() == null ? "" : " SCHEMA " + Names.quoted(o.schema()))
              + AlterPrinter.cascade(o.cascade());
      case DropExtension o -> DropText.of(o).text();
      case DropSubscription o ->
          "DROP SUBSCRIPTION "
              + AlterPrinter.ifExists(o.ifExists())
              + Names.quoted(o.subscription());
      case Comment o -> comment(o);
      case ClusterCommand o -> null;
      case CreateStatistics o -> null;
      case CreatePublication o -> null;
      case AlterPublication o -> null;
      case CreateSubscription o -> null;
      case Grant o -> null;
      case OtherObject o -> null;
    };
  }

  static @Nullable String print(RuleOperation operation) {
    return switch (operation) {
      case RenameTrigger o ->
          alter("TRIGGER", o.trigger(), o) + " RENAME TO " + Names.quoted(o.to());
      case DropTrigger o -> dropOn("TRIGGER", o.ifExists(), o.trigger(), o, o.cascade());
      case AlterPolicy o -> alterPolicy(o);
      case DropPolicy o -> dropOn("POLICY", o.ifExists(), o.policy(), o, o.cascade());
      case RenameRule o -> alter("RULE", o.rule(), o) + " RENAME TO " + Names.quoted(o.to());
      case DropRule o -> dropOn("RULE", o.ifExists(), o.rule(), o, o.cascade());
      case CreateTrigger o -> null;
      case CreatePolicy o -> null;
      case CreateRule o -> null;
    };
  }

  private static @Nullable String alterPolicy(AlterPolicy policy) {
    return policy.newName() == null
        ? null
        : alter("POLICY", policy.policy(), policy) + " RENAME TO " + Names.quoted(policy.newName());
  }

  private static String alter(String kind, String name, RuleOperation on) {
    return "ALTER " + kind + " " + Names.quoted(name) + " ON " + Names.quoted(on.table());
  }

  private static String dropOn(
      String kind, boolean ifExists, String name, RuleOperation on, boolean cascade) {
    return "DROP "
        + kind
        + " "
        + AlterPrinter.ifExists(ifExists)
        + Names.quoted(name)
        + " ON "
        + Names.quoted(on.table())
        + AlterPrinter.cascade(cascade);
  }

  /**
   * Only of relations and their parts: other objects are named by more than the operation holds.
   */
  private static @Nullable String comment(Comment comment) {
    String object = Names.quoted(comment.object());
    String named =
        switch (comment.kind()) {
          case "TABLE",
              "VIEW",
              "MATERIALIZED VIEW",
              "FOREIGN TABLE",
              "INDEX",
              "SEQUENCE",
              "TYPE",
              "DOMAIN",
              "SCHEMA",
              "EXTENSION" ->
              comment.part() == null ? object : null;
          case "COLUMN" ->
              comment.part() == null ? null : object + "." + Names.quoted(comment.part());
          case "CONSTRAINT", "TRIGGER", "POLICY", "RULE" ->
              comment.part() == null ? null : Names.quoted(comment.part()) + " ON " + object;
          default -> null;
        };
    if (named == null) {
      return null;
    }
    String text = comment.text() == null ? "NULL" : Names.literal(comment.text());
    return "COMMENT ON " + comment.kind() + " " + named + " IS " + text;
  }
}
