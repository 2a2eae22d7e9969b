package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to what hangs on a table: triggers, row security policies, rewrite rules. */
public sealed interface RuleOperation extends Operation {
  /**
   * CREATE TRIGGER; {@code columns} are those of UPDATE OF, {@code when} the condition, {@code
   * forEachRow} is FOR EACH ROW.
   */
  record CreateTrigger(
      String trigger,
      QualifiedName table,
      boolean orReplace,
      boolean constraint,
      @Nullable QualifiedName from,
      List<String> events,
      List<String> columns,
      @Nullable Expression when,
      boolean forEachRow,
      boolean insteadOf,
      QualifiedName function,
      Span span)
      implements RuleOperation {
    public CreateTrigger {
      events = List.copyOf(events);
      columns = List.copyOf(columns);
    }
  }

  /** ALTER TRIGGER … RENAME TO. */
  record RenameTrigger(String trigger, QualifiedName table, String to, Span span)
      implements RuleOperation {}

  /** DROP TRIGGER. */
  record DropTrigger(
      String trigger, QualifiedName table, boolean ifExists, boolean cascade, Span span)
      implements RuleOperation {}

  /** CREATE POLICY for a command in lower case; the expressions are null when not given. */
  record CreatePolicy(
      String policy,
      QualifiedName table,
      String command,
      @Nullable Expression using,
      @Nullable Expression withCheck,
      Span span)
      implements RuleOperation {}

  /** ALTER POLICY; {@code newName} is null unless it renames. */
  record AlterPolicy(
      String policy,
      QualifiedName table,
      @Nullable String newName,
      @Nullable Expression using,
      @Nullable Expression withCheck,
      Span span)
      implements RuleOperation {}

  /** DROP POLICY. */
  record DropPolicy(
      String policy, QualifiedName table, boolean ifExists, boolean cascade, Span span)
      implements RuleOperation {}

  /** CREATE RULE. */
  record CreateRule(String rule, QualifiedName table, boolean orReplace, String text, Span span)
      implements RuleOperation {}

  /** ALTER RULE … RENAME TO. */
  record RenameRule(String rule, QualifiedName table, String to, Span span)
      implements RuleOperation {}

  /** DROP RULE. */
  record DropRule(String rule, QualifiedName table, boolean ifExists, boolean cascade, Span span)
      implements RuleOperation {}

  /** The table it hangs on. */
  QualifiedName table();
}
