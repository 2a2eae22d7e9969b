package dev.lockstep.rules;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Problem;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import dev.lockstep.engine.StatementContext;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option that Ecto does not know: on a column it is passed over in silence (ecto_sql 3.14,
 * {@code Ecto.Migration.add/3}), on a table, index, constraint or reference it raises.
 */
final class IgnoredOption implements MigrationRule {
  private static final Set<String> OF_COLUMNS =
      Set.of(
          "after",
          "collation",
          "comment",
          "default",
          "fields",
          "from",
          "generated",
          "increment",
          "null",
          "precision",
          "primary_key",
          "scale",
          "size",
          "start_value");
  private static final Set<String> OF_TIMESTAMPS = Set.of("inserted_at", "updated_at", "type");
  private static final Pattern RAISED =
      Pattern.compile("KeyError: key :(\\w+) not found in: %Ecto\\.Migration\\.(\\w+)");

  @Override
  public void check(MigrationContext now, Findings out) {
    for (StatementContext statement : now.statements()) {
      DslCall origin = statement.statement().origin();
      if (origin != null) {
        origin.children().forEach(call -> check(statement, call, out));
      }
    }
    for (Problem problem : now.scope().migration().problems()) {
      if (problem.kind() == Problem.Kind.UNKNOWN_OPTION) {
        report(problem, out);
      }
    }
  }

  private static void check(StatementContext statement, DslCall call, Findings out) {
    for (DslCall.Option option : call.options()) {
      if (!isKnown(call.name(), option.name())) {
        out.add(
                statement,
                option.span().isSynthetic() ? call.span() : option.span(),
                "Ecto passes over " + option.name() + ": in silence" + lacks(option.name()) + ".")
            .advice(OptionAdvice.onColumn(option));
      }
    }
  }

  private static boolean isKnown(String call, String option) {
    return switch (call) {
      case "add", "add_if_not_exists", "modify" -> OF_COLUMNS.contains(option);
      case "timestamps" -> OF_COLUMNS.contains(option) || OF_TIMESTAMPS.contains(option);
      default -> true;
    };
  }

  private static String lacks(String option) {
    return switch (option) {
      case "unique" -> ", and no unique index is made";
      case "index" -> ", and no index is made";
      case "references" -> ", and no foreign key is made";
      case "on_delete", "on_update" -> ", and the foreign key does nothing of the kind";
      default -> "";
    };
  }

  private static void report(Problem problem, Findings out) {
    Matcher raised = RAISED.matcher(problem.message());
    String option = raised.find() ? raised.group(1) : "";
    String struct = option.isEmpty() ? "" : raised.group(2);
    out.add(
            problem.span(),
            "The migration raises KeyError before it sends this: "
                + function(struct)
                + " has no option "
                + option
                + ".")
        .advice(OptionAdvice.elsewhere(option, struct));
  }

  private static String function(String struct) {
    return switch (struct) {
      case "Reference" -> "references";
      case "Index" -> "index";
      case "Constraint" -> "constraint";
      default -> "table";
    };
  }
}
