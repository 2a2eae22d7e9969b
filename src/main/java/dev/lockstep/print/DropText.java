package dev.lockstep.print;

import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.ObjectOperation.DropExtension;
import dev.lockstep.ast.ObjectOperation.DropSchema;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RoutineOperation.DropRoutine;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.TypeOperation.DropType;
import dev.lockstep.ast.ViewOperation.DropView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A DROP that may name several objects at once: the text before the names, a name, what follows.
 */
record DropText(String before, String name, String after) {

  static DropText of(DropIndex drop) {
    String kind = drop.concurrently() ? "INDEX CONCURRENTLY" : "INDEX";
    return of(kind, drop.ifExists(), Names.quoted(drop.index()), drop.cascade());
  }

  static DropText of(DropView drop) {
    String kind = drop.materialized() ? "MATERIALIZED VIEW" : "VIEW";
    return of(kind, drop.ifExists(), Names.quoted(drop.view()), drop.cascade());
  }

  static DropText of(DropSequence drop) {
    return of("SEQUENCE", drop.ifExists(), Names.quoted(drop.sequence()), drop.cascade());
  }

  static DropText of(DropType drop) {
    String kind = drop.domain() ? "DOMAIN" : "TYPE";
    return of(kind, drop.ifExists(), Names.quoted(drop.type()), drop.cascade());
  }

  static DropText of(DropRoutine drop) {
    boolean anyArguments =
        drop.kind() == RoutineOperation.Kind.AGGREGATE && List.of().equals(drop.arguments());
    String arguments =
        drop.arguments() == null
            ? ""
            : anyArguments
                ? "(*)"
                : drop.arguments().stream()
                    .map(Types::text)
                    .collect(Collectors.joining(", ", "(", ")"));
    String signature = Names.quoted(drop.routine()) + arguments;
    return of(drop.kind().name(), drop.ifExists(), signature, drop.cascade());
  }

  static DropText of(DropSchema drop) {
    return of("SCHEMA", drop.ifExists(), Names.quoted(drop.schema()), drop.cascade());
  }

  static DropText of(DropExtension drop) {
    return of("EXTENSION", drop.ifExists(), Names.quoted(drop.extension()), drop.cascade());
  }

  /** The parts of the operation's text, or null when it is no such DROP. */
  static @Nullable DropText of(Operation operation) {
    return switch (operation) {
      case DropIndex drop -> of(drop);
      case DropView drop -> of(drop);
      case DropSequence drop -> of(drop);
      case DropType drop -> of(drop);
      case DropRoutine drop -> of(drop);
      case DropSchema drop -> of(drop);
      case DropExtension drop -> of(drop);
      default -> null;
    };
  }

  private static DropText of(String kind, boolean ifExists, String name, boolean cascade) {
    return new DropText(
        "DROP " + kind + (ifExists ? " IF EXISTS " : " "), name, cascade ? " CASCADE" : "");
  }

  String text() {
    return before + name + after;
  }

  /** Whether one statement can drop both. */
  boolean joins(DropText other) {
    return before.equals(other.before) && after.equals(other.after);
  }
}
