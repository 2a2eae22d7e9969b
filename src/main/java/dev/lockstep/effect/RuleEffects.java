package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.RuleOperation.*;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Routine;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Effects of statements on triggers, policies and rewrite rules; measured on 13–18. */
final class RuleEffects {
  private static final String DUPLICATE_OBJECT = "42710";
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?is)(?:\\bdo|\\balso|\\binstead|\\(|;)\\s*(?:insert\\s+into|delete\\s+from|update)"
              + "\\s+(?:only\\s+)?([\\w.]+)");
  private static final Pattern READS = Pattern.compile("(?i)\\b(?:from|join)\\s+([\\w.]+)");

  private final Tally tally;
  private final Database database;
  private final Targets targets;

  RuleEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(RuleOperation operation) {
    boolean ifExists =
        switch (operation) {
          case DropTrigger o -> o.ifExists();
          case DropPolicy o -> o.ifExists();
          case DropRule o -> o.ifExists();
          default -> false;
        };
    if (targets.isMissing(operation.table(), ifExists, Targets.UNDEFINED_TABLE)) {
      return;
    }
    switch (operation) {
      case CreateTrigger o -> createTrigger(o);
      case RenameTrigger o -> {
        change(o.table(), hasTrigger(o.table(), o.trigger()), false, "trigger");
        if (database.table(o.table()) instanceof Table table
            && table.triggers().stream().anyMatch(t -> t.name().equals(o.to()))) {
          tally.fail(DUPLICATE_OBJECT, "trigger \"" + o.to() + "\" already exists");
        }
      }
      case DropTrigger o ->
          change(o.table(), hasTrigger(o.table(), o.trigger()), o.ifExists(), "trigger");
      case CreatePolicy o -> createPolicy(o);
      case AlterPolicy o -> {
        change(o.table(), hasPolicy(o.table(), o.policy()), false, "policy");
        if (database.table(o.table()) instanceof Table table
            && table.policies().stream().anyMatch(p -> p.name().equals(o.newName()))) {
          tally.fail(DUPLICATE_OBJECT, "policy \"" + o.newName() + "\" already exists");
        }
      }
      case DropPolicy o ->
          change(o.table(), hasPolicy(o.table(), o.policy()), o.ifExists(), "policy");
      case CreateRule o -> createRule(o);
      case RenameRule o -> change(o.table(), hasRule(o.table(), o.rule()), false, "rule");
      case DropRule o -> change(o.table(), hasRule(o.table(), o.rule()), o.ifExists(), "rule");
    }
  }

  private boolean hasTrigger(QualifiedName name, String trigger) {
    Table table = database.table(name);
    return table == null
        || !table.complete()
        || table.triggers().stream().anyMatch(t -> t.name().equals(trigger));
  }

  private boolean hasPolicy(QualifiedName name, String policy) {
    Table table = database.table(name);
    return table == null
        || !table.complete()
        || table.policies().stream().anyMatch(p -> p.name().equals(policy));
  }

  private boolean hasRule(QualifiedName name, String rule) {
    Table table = database.table(name);
    return table == null || !table.complete() || table.rules().contains(rule);
  }

  private void createRule(CreateRule o) {
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    lockChanged(o);
    Table table = database.table(o.table());
    if (table != null && !o.orReplace() && table.rules().contains(o.rule())) {
      tally.fail(DUPLICATE_OBJECT, "rule \"" + o.rule() + "\" already exists");
    }
  }

  /** What the rule's own statements change is locked as they would, though they do not run. */
  private void lockChanged(CreateRule o) {
    Matcher matcher = CHANGES.matcher(o.text());
    while (matcher.find()) {
      tally.lock(QualifiedName.parse(matcher.group(1)), RelationKind.TABLE, ROW_EXCLUSIVE);
    }
  }

  /** A change locks the table fully; what is known to be missing is looked for without a lock. */
  private void change(QualifiedName table, boolean there, boolean ifExists, String word) {
    if (there) {
      tally.lockTree(table, !(word.equals("trigger") && isPartitioned(table)), ACCESS_EXCLUSIVE);
    } else if (!ifExists) {
      tally.fail(Targets.UNDEFINED_OBJECT, word + " for table " + table + " does not exist");
    }
  }

  private boolean isPartitioned(QualifiedName name) {
    Table table = database.table(name);
    return table != null && table.isPartitioned();
  }

  private void createTrigger(CreateTrigger o) {
    // Only triggers for each row are made on the partitions too.
    tally.lockTree(o.table(), !(o.forEachRow() && isPartitioned(o.table())), SHARE_ROW_EXCLUSIVE);
    if (o.insteadOf() && database.table(o.table()) != null) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "\"" + o.table().name() + "\" is a table: tables cannot have INSTEAD OF triggers");
    }
    if (o.forEachRow() && o.events().stream().anyMatch("TRUNCATE"::equalsIgnoreCase)) {
      tally.fail("0A000", "TRUNCATE FOR EACH ROW triggers are not supported");
    }
    refuseFunction(o);
    if (o.from() != null) {
      tally.lock(o.from(), RelationKind.TABLE, ACCESS_SHARE);
    }
    if (o.forEachRow() && !o.insteadOf() && database.find(o.table()) instanceof View) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "\"" + o.table().name() + "\" is a view: views cannot have such row triggers");
    }
    Table table = database.table(o.table());
    if (table != null) {
      o.columns().forEach(column -> targets.lacksColumn(table, column));
      Expression when = o.when();
      if (when != null) {
        when.columns().forEach(column -> targets.lacksColumn(table, column));
      }
    }
    if (table != null
        && !o.orReplace()
        && table.triggers().stream().anyMatch(t -> t.name().equals(o.trigger()))) {
      tally.fail(DUPLICATE_OBJECT, "trigger \"" + o.trigger() + "\" already exists");
    }
  }

  private void refuseFunction(CreateTrigger o) {
    Routine routine = database.schema().routine(o.function(), database.session().searchPath());
    Routine.Signature called = routine == null ? null : routine.signature(List.of());
    SqlType returns = called == null ? null : called.returns();
    if (returns != null && !returns.name().equals("trigger")) {
      tally.fail("42P17", "function " + o.function().name() + " must return type trigger");
    }
  }

  /** The relations that a sub-query of a condition reads are looked up. */
  private void lockRead(@Nullable Expression condition) {
    Matcher matcher = READS.matcher(condition == null ? "" : condition.text());
    while (matcher.find()) {
      Relation relation = database.find(QualifiedName.parse(matcher.group(1)));
      if (relation != null) {
        tally.lock(relation, ACCESS_SHARE);
      }
    }
  }

  /** A condition without a sub-query names columns of the table alone. */
  private void refuseColumns(@Nullable Expression condition, @Nullable Relation relation) {
    if (condition != null
        && relation instanceof Table table
        && !ExpressionErrors.hasSubquery(condition)) {
      condition.columns().forEach(column -> targets.lacksColumn(table, column));
    }
  }

  private void createPolicy(CreatePolicy o) {
    Relation relation = database.find(o.table());
    if (relation instanceof View) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.table().name() + "\" is not a table");
      return;
    }
    if (o.using() != null && o.command().equals("insert")) {
      tally.fail("42601", "only WITH CHECK expression allowed for INSERT");
    }
    if (o.withCheck() != null && List.of("select", "delete").contains(o.command())) {
      tally.fail("42601", "WITH CHECK cannot be applied to SELECT or DELETE");
    }
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    lockRead(o.using());
    lockRead(o.withCheck());
    refuseColumns(o.using(), relation);
    refuseColumns(o.withCheck(), relation);
    if (relation instanceof Table table
        && table.policies().stream().anyMatch(p -> p.name().equals(o.policy()))) {
      tally.fail(DUPLICATE_OBJECT, "policy \"" + o.policy() + "\" already exists");
    }
  }
}
