package dev.lockstep.rules;

import dev.lockstep.ast.DataOperation.Copy;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SessionOperation.OtherSession;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.StatementRule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What psql does itself, in a file that the tool of the migrations sends without psql. */
final class ClientCommand implements StatementRule {
  /** The layouts whose files go through psql, or through nobody knows what. */
  private static final Set<String> BY_PSQL = Set.of("sql", "sqitch");

  /** What else reads the rows below COPY, as Flyway's documentation says. */
  private static final String FLYWAY = "flyway";

  private static final Pattern FROM_STDIN =
      Pattern.compile("\\bFROM\\s+STDIN\\b", Pattern.CASE_INSENSITIVE);

  /** A variable of psql; what may hold a colon for another reason is passed over. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"|\\$(\\w*)\\$.*?\\$\\1\\$|--[^\n]*|/\\*.*?\\*/|\\[[^\\]]*\\]|::"
              + "|(?<variable>:(?:'\\w+'|\"\\w+\"|[A-Za-z_]\\w*))",
          Pattern.DOTALL);

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
  public void check(StatementContext now, Findings out) {
    String layout = now.migration().migration().layout();
    String tool = NAMES.getOrDefault(layout, layout);
    if (isDelimiter(now)) {
      out.add(
              now.statement().span(),
              "DELIMITER is a command of the mysql client, and nothing that runs PostgreSQL's"
                  + " migrations knows it.")
          .advice("End each statement with a semicolon; a body in dollar quotes may hold its own.");
      return;
    }
    String what = BY_PSQL.contains(layout) ? null : command(now, layout);
    if (what != null) {
      out.add(
              now.statement().span(),
              what + " is a matter of psql, and " + tool + " does not run files through psql.")
          .advice("Say it in SQL, or run this file by psql and not by " + tool + ".");
    }
  }

  private static boolean isDelimiter(StatementContext now) {
    return now.statement().operations().getFirst() instanceof OtherSession command
        && command.words().equalsIgnoreCase("delimiter");
  }

  private static @Nullable String command(StatementContext now, String layout) {
    String text = now.statement().text();
    for (Operation operation : now.statement().operations()) {
      if (operation instanceof OtherSession command && command.words().startsWith("\\")) {
        return command.words();
      }
      if (operation instanceof Copy copy
          && copy.from()
          && !layout.equals(FLYWAY)
          && FROM_STDIN.matcher(text).find()) {
        return "COPY … FROM stdin";
      }
    }
    return now.inBlock() || text.indexOf(':') < 0 ? null : variable(text);
  }

  private static @Nullable String variable(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      String variable = matcher.group("variable");
      if (variable != null) {
        return variable;
      }
    }
    return null;
  }
}
