package dev.lockstep.postgres;

import java.sql.SQLException;

/**
 * The server's refusal of a statement.
 *
 * @param sqlstate five characters (manual, appendix A)
 * @param message without severity, detail or position
 */
public record ServerError(String sqlstate, String message) {
  static ServerError of(SQLException refusal) {
    String message =
        refusal instanceof org.postgresql.util.PSQLException refused
                && refused.getServerErrorMessage() != null
                && refused.getServerErrorMessage().getMessage() != null
            ? refused.getServerErrorMessage().getMessage()
            : refusal.getMessage();
    return new ServerError(refusal.getSQLState(), message);
  }
}
