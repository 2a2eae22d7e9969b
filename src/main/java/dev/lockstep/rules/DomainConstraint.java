package dev.lockstep.rules;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TypeOperation.AddDomainConstraint;
import dev.lockstep.ast.TypeOperation.SetDomainNotNull;
import dev.lockstep.ast.TypeOperation.ValidateDomainConstraint;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A domain's constraint is checked on every table that uses the domain while writes wait. */
final class DomainConstraint implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    Database database = now.database();
    QualifiedName domain = checked(now.operation());
    if (domain == null) {
      return;
    }
    DataType known = database.type(domain);
    List<String> tables =
        now.effect().scans().stream()
            .filter(name -> database.isExisting(QualifiedName.parse(name)))
            .toList();
    if (known != null && known.birth().isInHistory() && tables.isEmpty()) {
      return;
    }
    String whom =
        tables.isEmpty() ? "every table with a column of " + domain : Wording.list(tables);
    out.add(
            now.operation(),
            "Every write to " + whom + " waits while all rows of all these tables are checked.")
        .about(domain.toString())
        .advice(
            now.operation() instanceof ValidateDomainConstraint
                ? "Validate when little is written, or leave it: a constraint that is NOT VALID"
                    + " holds for every new value."
                : "Add it NOT VALID, which checks new values alone; or put a CHECK NOT VALID on the"
                    + " tables, where VALIDATE CONSTRAINT lets writes go on.");
  }

  private static @Nullable QualifiedName checked(Operation operation) {
    return switch (operation) {
      case AddDomainConstraint o when !o.constraint().notValid() -> o.domain();
      case SetDomainNotNull o when o.notNull() -> o.domain();
      case ValidateDomainConstraint o -> o.domain();
      default -> null;
    };
  }
}
