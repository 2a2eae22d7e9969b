package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.TypeChange;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.TypeRewrites;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/** Changing a column's type writes the table, or its indexes, anew under ACCESS EXCLUSIVE. */
final class ColumnTypeChange implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof AlterColumnType alter)
        || !now.database().isExisting(alter.table())) {
      return;
    }
    TypeChange change = TypeChange.of(alter, now.database());
    Effect effect = now.effect();
    String table = now.database().nameOnPath(alter.table());
    TableColumn column = now.database().column(alter.table(), alter.column());
    switch (change) {
      case REWRITE -> {
        Findings.Entry entry =
            out.add(
                    alter,
                    "Every query on "
                        + table
                        + " waits while the whole table is written anew: "
                        + alter.column()
                        + from(column)
                        + " becomes "
                        + alter.type()
                        + ".")
                .kind("rewrite")
                .about(table)
                .advice(ADVICE)
                .instead(() -> byNewColumn(now, alter));
        because(entry, column);
      }
      case UNKNOWN -> {
        if (isAboutSomethingElse(now)) {
          return;
        }
        out.add(
                alter,
                "Every query on "
                    + table
                    + " may wait while the whole table is written anew: the"
                    + " type that "
                    + alter.column()
                    + " has now is not known here, so that it"
                    + " cannot be told whether changing it to "
                    + alter.type()
                    + " is free.")
            .kind("unknown-type")
            .about(table)
            .advice(ADVICE);
      }
      case NONE, INDEX_REBUILD -> {
        boolean isCollation = TypeChange.isCollationOnly(alter, now.database());
        if (!isCollation && !effect.rebuildsIndexes().isEmpty()) {
          Findings.Entry entry =
              out.add(
                      alter,
                      "Every query on "
                          + table
                          + " waits while "
                          + String.join(", ", effect.rebuildsIndexes())
                          + " "
                          + (effect.rebuildsIndexes().size() == 1 ? "is" : "are")
                          + " rebuilt: "
                          + alter.column()
                          + from(column)
                          + " becomes "
                          + alter.type()
                          + ".")
                  .kind("index-rebuild")
                  .about(table)
                  .advice(ADVICE)
                  .instead(() -> byNewColumn(now, alter));
          because(entry, column);
        } else if (!isCollation && change == TypeChange.INDEX_REBUILD) {
          reportUnknownIndexes(now, alter, table, out);
        }
      }
    }
  }

  /**
   * Whether {@code modify} names a type because Ecto wants one, which is the one that the column
   * has where nobody says otherwise: what is to change is the foreign key, NOT NULL or the default.
   */
  private static boolean isAboutSomethingElse(OperationContext now) {
    DslCall modify = EctoCalls.column(now, "modify");
    return modify != null
        && (EctoCalls.references(modify) != null
            || modify.option("null") != null
            || modify.option("default") != null);
  }

  /** Which indexes a table has is not known where the history did not make it. */
  private static void reportUnknownIndexes(
      OperationContext now, AlterColumnType alter, String table, Findings out) {
    if (now.database().table(alter.table()) instanceof Table known && known.complete()) {
      return;
    }
    out.add(
            alter,
            "Every query on "
                + table
                + " waits while each index on "
                + alter.column()
                + " is rebuilt: it becomes "
                + alter.type()
                + ", and which indexes there are is not known here.")
        .kind("index-rebuild")
        .about(table)
        .advice(ADVICE);
  }

  private static @Nullable Rewrite byNewColumn(OperationContext now, AlterColumnType alter) {
    return TypeRewrites.byNewColumn(now.database(), now.statement().statement(), alter);
  }

  private static final String ADVICE =
      "Add a new column of that type, keep both in step by a trigger, fill it in batches, switch"
          + " over, then drop the old one.";

  private static String from(@Nullable TableColumn column) {
    return column == null || column.type() == null ? "" : " of type " + column.type();
  }

  private static void because(Findings.Entry entry, @Nullable TableColumn column) {
    if (column != null && column.type() != null) {
      entry.because(
          column.typeSaid(), column.name() + " was given the type " + column.type() + " here");
    }
  }
}
