package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SequenceOperation.*;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Effects of statements on sequences (ALTER SEQUENCE, Notes); measured on 13–18. */
final class SequenceEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  SequenceEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(SequenceOperation operation) {
    switch (operation) {
      case CreateSequence o -> create(o);
      case AlterSequence o -> alter(o);
      case DropSequence o -> new DropEffects(tally).drop(o);
    }
  }

  private void create(CreateSequence o) {
    Relation before = o.temporary() ? null : database.find(o.sequence());
    if (before != null) {
      if (!o.ifNotExists() && before.birth().isInHistory()) {
        tally.fail(
            Targets.DUPLICATE_TABLE, "relation \"" + o.sequence().name() + "\" already exists");
      }
      return;
    }
    refuseOptions(o.options());
    refuseType(o.type(), o.options());
    lockOwner(o.sequence(), o.ownedBy());
  }

  /** A sequence counts in a whole number type, and within it. */
  private void refuseType(@Nullable SqlType type, String options) {
    if (type == null) {
      return;
    }
    if (!ColumnTypeEffects.isCounter(type)) {
      tally.fail("22023", "sequence type must be smallint, integer, or bigint");
      return;
    }
    BigInteger limit =
        BigInteger.ONE.shiftLeft(
            type.name().equals("smallint") ? 15 : type.name().equals("integer") ? 31 : 63);
    BigInteger most = number("maxvalue", options);
    BigInteger least = number("minvalue", options);
    if (most != null && most.compareTo(limit) >= 0
        || least != null && least.compareTo(limit.negate()) < 0) {
      tally.fail("22023", "a limit is out of range for sequence data type " + type);
    }
  }

  /** Numbers that contradict each other (CREATE SEQUENCE, Parameters). */
  private void refuseOptions(String options) {
    BigInteger least = number("minvalue", options);
    BigInteger most = number("maxvalue", options);
    BigInteger start = number("start(?:\\s+with)?", options);
    BigInteger cache = number("cache", options);
    BigInteger restart = number("restart(?:\\s+with)?", options);
    boolean beyond =
        cache != null && cache.signum() <= 0
            || restart != null
                && (most != null && restart.compareTo(most) > 0
                    || least != null && restart.compareTo(least) < 0);
    boolean empty = least != null && most != null && least.compareTo(most) >= 0;
    boolean outside =
        start != null
            && (most != null && start.compareTo(most) > 0
                || least != null && start.compareTo(least) < 0);
    if (BigInteger.ZERO.equals(number("increment(?:\\s+by)?", options))
        || empty
        || outside
        || beyond) {
      tally.fail("22023", "the sequence's numbers contradict each other");
    }
  }

  private static @Nullable BigInteger number(String words, String options) {
    Matcher matcher =
        Pattern.compile("(?i)\\b(?<!no )" + words + "\\s+(-?\\d+)\\b").matcher(options);
    return matcher.find() ? new BigInteger(matcher.group(1)) : null;
  }

  private void alter(AlterSequence o) {
    if (targets.isMissing(o.sequence(), o.ifExists(), Targets.UNDEFINED_TABLE)) {
      return;
    }
    Relation relation = database.find(o.sequence());
    if (relation != null && !(relation instanceof Sequence)) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "\"" + o.sequence().name() + "\" is not a sequence");
      return;
    }
    tally.lock(o.sequence(), RelationKind.SEQUENCE, SHARE_ROW_EXCLUSIVE);
    refuseOptions(o.options());
    if (relation instanceof Sequence sequence) {
      if (o.changesState()) {
        tally.rewriteOnly(sequence);
      }
      if (sequence.identity() && o.ownedBy() != null) {
        tally.fail("0A000", "cannot change ownership of identity sequence");
      }
    }
    lockOwner(o.sequence(), o.ownedBy());
  }

  /** A sequence and the table that owns it lie in one schema (CREATE SEQUENCE, OWNED BY). */
  private void refuseElsewhere(QualifiedName sequence, Table table) {
    Relation known = database.find(sequence);
    String schema =
        known != null
            ? known.name().schema()
            : sequence.schema() != null
                ? sequence.schema()
                : database.session().searchPath().getFirst();
    if (!Objects.equals(schema, table.name().schema())) {
      tally.fail("55000", "sequence must be in same schema as table it is linked to");
    }
  }

  private void lockOwner(QualifiedName sequence, @Nullable List<String> ownedBy) {
    if (ownedBy == null || ownedBy.size() < 2) {
      return;
    }
    String schema = ownedBy.size() > 2 ? ownedBy.get(ownedBy.size() - 3) : null;
    QualifiedName name = new QualifiedName(schema, ownedBy.get(ownedBy.size() - 2));
    if (targets.isMissing(name, false, Targets.UNDEFINED_TABLE)) {
      return;
    }
    tally.lock(name, RelationKind.TABLE, ACCESS_SHARE);
    if (database.find(name) instanceof Table table) {
      refuseElsewhere(sequence, table);
      targets.lacksColumn(table, ownedBy.getLast());
    }
  }
}
