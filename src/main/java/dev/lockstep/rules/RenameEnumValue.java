package dev.lockstep.rules;

import dev.lockstep.ast.TypeOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** Running code knows a label by one name, so that renaming it fails the old code or the new. */
final class RenameEnumValue implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TypeOperation.RenameEnumValue rename)
        || MadeHere.isMadeType(rename.type(), now.database())) {
      return;
    }
    out.add(
            rename,
            "Running code that writes or compares with '"
                + rename.from()
                + "' of "
                + rename.type()
                + " fails until code that knows '"
                + rename.to()
                + "' is deployed everywhere.")
        .about(rename.type().toString())
        .advice(
            "Add '"
                + rename.to()
                + "' as a value of its own, deploy code that reads both and writes the new one, and"
                + " change the rows in batches; the old value stays, as no value can be removed.");
  }
}
