package dev.lockstep.rules;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.effect.Defaults;
import dev.lockstep.effect.Domains;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.DataType;

/** A column of a domain with constraints has them checked by writing the whole table anew. */
final class ConstrainedDomainColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AddColumn add)
        || !Domains.isConstrained(add.column().type(), now.database())
        || now.effect().rewrites().isEmpty()
        || !now.database().isExisting(add.table())) {
      return;
    }
    SqlType type = add.column().type();
    String table = now.database().nameOnPath(add.table());
    Findings.Entry entry =
        out.add(add, failsOnRows(now, add) ? fails(table, add) : waits(table, type))
            .about(table)
            .advice(
                "Add "
                    + add.column().name()
                    + " as "
                    + Domains.base(type, now.database())
                    + ", with what "
                    + type
                    + " demands as CHECK constraints of the table that are added NOT VALID and"
                    + " validated in another transaction.");
    DataType.Domain domain = Domains.of(type, now.database());
    if (domain != null && domain.birth().isInHistory()) {
      entry.because(domain.birth(), "the domain " + type + " is made here");
    }
  }

  private static boolean failsOnRows(OperationContext now, AddColumn add) {
    Expression value = Defaults.of(add.column(), now.database());
    return Domains.forbidsNull(add.column().type(), now.database())
        && (value == null || value.isNull());
  }

  private static String fails(String table, AddColumn add) {
    return "The statement fails when "
        + table
        + " has rows: the domain "
        + add.column().type()
        + " is NOT NULL, and "
        + add.column().name()
        + " has no value for them.";
  }

  private static String waits(String table, SqlType type) {
    return "Every query on "
        + table
        + " waits while the whole table is written anew: the domain "
        + type
        + " has constraints, which are checked for each row even where it is NULL.";
  }
}
