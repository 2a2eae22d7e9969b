package dev.lockstep.ast;

/**
 * One thing a statement does. The groups follow what is acted upon; each group is sealed, so that
 * whoever must handle every operation is told by the compiler when one is added.
 */
public sealed interface Operation
    permits TableOperation,
        IndexOperation,
        ViewOperation,
        SequenceOperation,
        TypeOperation,
        RoutineOperation,
        RuleOperation,
        ObjectOperation,
        DataOperation,
        MaintenanceOperation,
        TransactionOperation,
        SessionOperation,
        BlockOperation,
        Unmodelled {
  /** The clause that says so, in the file. */
  Span span();
}
