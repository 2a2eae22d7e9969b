package dev.lockstep.print;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.DataOperation.Call;
import dev.lockstep.ast.DataOperation.Copy;
import dev.lockstep.ast.DataOperation.Delete;
import dev.lockstep.ast.DataOperation.Insert;
import dev.lockstep.ast.DataOperation.Merge;
import dev.lockstep.ast.DataOperation.Select;
import dev.lockstep.ast.DataOperation.Truncate;
import dev.lockstep.ast.DataOperation.Update;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.MaintenanceOperation.Analyze;
import dev.lockstep.ast.MaintenanceOperation.Cluster;
import dev.lockstep.ast.MaintenanceOperation.LockTable;
import dev.lockstep.ast.MaintenanceOperation.OtherCommand;
import dev.lockstep.ast.MaintenanceOperation.Vacuum;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.SessionOperation.Discard;
import dev.lockstep.ast.SessionOperation.OtherSession;
import dev.lockstep.ast.SessionOperation.ResetParameter;
import dev.lockstep.ast.SessionOperation.SetParameter;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TransactionOperation.Begin;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.ast.TransactionOperation.Release;
import dev.lockstep.ast.TransactionOperation.Rollback;
import dev.lockstep.ast.TransactionOperation.RollbackTo;
import dev.lockstep.ast.TransactionOperation.Savepoint;
import dev.lockstep.ast.TransactionOperation.SetMode;
import dev.lockstep.ast.TransactionOperation.TwoPhase;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data, upkeep, transactions and settings; null for what is only summarised. */
final class CommandPrinter {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private CommandPrinter() {}

  static @Nullable String print(DataOperation operation) {
    return switch (operation) {
      case Truncate o -> truncate(List.of(o));
      case Select o -> o.query().text();
      case Insert o -> null;
      case Update o -> o.source().text();
      case Delete o -> o.source().text();
      case Merge o -> o.source().text();
      case Copy o -> null;
      case Call o -> null;
    };
  }

  static String truncate(List<Truncate> truncates) {
    Truncate first = truncates.getFirst();
    return truncates.stream()
            .map(it -> (it.only() ? "ONLY " : "") + Names.quoted(it.table()))
            .collect(Collectors.joining(", ", "TRUNCATE TABLE ", ""))
        + (first.restartIdentity() ? " RESTART IDENTITY" : "")
        + AlterPrinter.cascade(first.cascade());
  }

  static @Nullable String print(MaintenanceOperation operation) {
    return switch (operation) {
      case Vacuum o ->
          "VACUUM"
              + (o.full() ? " FULL" : "")
              + (o.analyze() ? " ANALYZE" : "")
              + names(o.tables());
      case Analyze o -> "ANALYZE" + names(o.tables());
      case Cluster o ->
          "CLUSTER"
              + (o.table() == null ? "" : " " + Names.quoted(o.table()))
              + (o.index() == null ? "" : " USING " + Names.quoted(o.index()));
      case LockTable o -> lock(List.of(o));
      case OtherCommand o -> null;
    };
  }

  static String lock(List<LockTable> locks) {
    LockTable first = locks.getFirst();
    return locks.stream()
            .map(it -> (it.only() ? "ONLY " : "") + Names.quoted(it.table()))
            .collect(Collectors.joining(", ", "LOCK TABLE ", ""))
        + (" IN " + first.mode() + " MODE")
        + (first.nowait() ? " NOWAIT" : "");
  }

  private static String names(List<QualifiedName> names) {
    return names.isEmpty() ? "" : " " + Names.qualifiedList(names);
  }

  static @Nullable String print(TransactionOperation operation) {
    return switch (operation) {
      case Begin o -> "BEGIN";
      case Commit o -> o.chain() ? "COMMIT AND CHAIN" : "COMMIT";
      case Rollback o -> o.chain() ? "ROLLBACK AND CHAIN" : "ROLLBACK";
      case Savepoint o -> "SAVEPOINT " + Names.quoted(o.name());
      case Release o -> "RELEASE SAVEPOINT " + Names.quoted(o.name());
      case RollbackTo o -> "ROLLBACK TO SAVEPOINT " + Names.quoted(o.name());
      case TwoPhase o -> null;
      case SetMode o -> null;
    };
  }

  static @Nullable String print(SessionOperation operation) {
    return switch (operation) {
      case SetParameter o ->
          "SET " + (o.local() ? "LOCAL " : "") + parameter(o.name()) + " TO " + values(o.values());
      case ResetParameter o -> "RESET " + (o.name() == null ? "ALL" : parameter(o.name()));
      case Discard o -> "DISCARD " + o.what().toUpperCase(Locale.ROOT);
      case OtherSession o -> null;
    };
  }

  /** A setting's name; those of extensions have two parts. */
  private static String parameter(String name) {
    return List.of(name.split("\\.", -1)).stream()
        .map(Names::quoted)
        .collect(Collectors.joining("."));
  }

  private static String values(List<String> values) {
    return values.isEmpty()
        ? "DEFAULT"
        : values.stream()
            .map(value -> NUMBER.matcher(value).matches() ? value : Names.literal(value))
            .collect(Collectors.joining(", "));
  }

  static @Nullable String print(BlockOperation operation) {
    return switch (operation) {
      case BlockOperation.DoBlock o -> null;
      case BlockOperation.LibraryMigration o -> null;
    };
  }
}
