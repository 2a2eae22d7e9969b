package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** An amount of money in a binary fraction, which cannot hold most of its values. */
final class FloatForMoney implements OperationRule {
  /** The words in a column's name that speak of money, in the singular. */
  private static final Set<String> MONEY =
      Set.of(
          "amount",
          "balance",
          "budget",
          "cost",
          "fee",
          "income",
          "invoice",
          "money",
          "payment",
          "payout",
          "price",
          "refund",
          "revenue",
          "salary",
          "subtotal",
          "tax",
          "wage");

  @Override
  public void check(OperationContext now, Findings out) {
    for (TypedColumn column : TypedColumn.of(now)) {
      if ((column.isOf("double precision") || column.isOf("real")) && isMoney(column.name())) {
        out.add(
                column.span(),
                column
                    + " is "
                    + column.type()
                    + ", and by its name money: most amounts have no exact value in it, and sums"
                    + " differ by the order in which they are added.")
            .about(column.table())
            .advice("Use numeric, or a bigint that counts the smallest unit.");
      }
    }
  }

  private static boolean isMoney(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("_"))
        .anyMatch(
            word ->
                MONEY.contains(word)
                    || (word.endsWith("s")
                        && MONEY.contains(word.substring(0, word.length() - 1))));
  }
}
