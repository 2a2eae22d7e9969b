package dev.lockstep.rules;

import dev.lockstep.ast.TypeOperation.CreateEnum;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;

/** A new enum type, whose values can be added to but never taken away. */
final class EnumType implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (now.operation() instanceof CreateEnum create) {
      out.add(
              create,
              "A value of "
                  + create.type()
                  + " can never be taken away again, nor used in the transaction that adds it.")
          .advice("Use text with a CHECK, or a table of the values with a foreign key.");
    }
  }
}
