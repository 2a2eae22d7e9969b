package dev.lockstep.postgres;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The server's refusal of a statement.
 *
 * @param sqlstate five characters (manual, appendix A)
 * @param message without severity, detail or position
 */
public record ServerError(String sqlstate, String message) {
  static ServerError of(SQLException refusal) {
    String message =
        refusal instanceof PSQLException refused
                && refused.getServerErrorMessage() instanceof ServerErrorMessage said
            ? String.valueOf(said.getMessage())
            : String.valueOf(refusal.getMessage());
    return new ServerError(refusal.getSQLState(), message);
  }
}
