package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Copy;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation.OtherSession;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What psql does itself, in a file that the tool of the migrations sends without psql. */
final class ClientCommand implements OperationRule {
  /** The layouts whose files go through psql, or through nobody knows what. */
  private static final Set<String> BY_PSQL = Set.of("sql", "sqitch");

  /** What else reads the rows below COPY, as Flyway's documentation says. */
  private static final String FLYWAY = "flyway";

  private static final Pattern FROM_STDIN =
      Pattern.compile("\\bFROM\\s+STDIN\\b", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> NAMES =
      Map.of(
          "ecto",
          "Ecto",
          "ash",
          "Ecto",
          "prisma",
          "Prisma",
          "drizzle",
          "Drizzle",
          "diesel",
          "Diesel",
          "hasura",
          "Hasura",
          "supabase",
          "Supabase",
          "atlas",
          "Atlas",
          FLYWAY,
          "Flyway");

  @Override
  public void check(OperationContext now, Findings out) {
    String layout = now.migration().migration().layout();
    String tool = NAMES.getOrDefault(layout, layout);
    String what = BY_PSQL.contains(layout) ? null : command(now, layout);
    if (what != null) {
      out.add(
              now.operation(),
              what + " is a matter of psql, and " + tool + " does not run files through psql.")
          .advice("Say it in SQL, or run this file by psql and not by " + tool + ".");
    }
  }

  private static @Nullable String command(OperationContext now, String layout) {
    return switch (now.operation()) {
      case OtherSession command when command.words().startsWith("\\") -> command.words();
      case Copy copy
          when copy.from()
              && !layout.equals(FLYWAY)
              && FROM_STDIN.matcher(now.statement().statement().text()).find() ->
          "COPY … FROM stdin";
      case Operation other -> null;
    };
  }
}
