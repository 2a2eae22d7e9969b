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
  private static final String ACTIVE_TRANSACTION = "25001";
  private static final String INVALID_TRANSACTION_TERMINATION = "2D000";

  /**
   * Whether the statement was refused for being in a transaction: by name, which is one of the uses
   * of 25001, or because a procedure of it wants to commit.
   */
  public boolean refusesTransaction() {
    return sqlstate.equals(INVALID_TRANSACTION_TERMINATION)
        || sqlstate.equals(ACTIVE_TRANSACTION) && message.contains("transaction block");
  }

  /** What an exception of the driver says. */
  public static ServerError of(SQLException refusal) {
    String message =
        refusal instanceof PSQLException refused
                && refused.getServerErrorMessage() instanceof ServerErrorMessage said
            ? String.valueOf(said.getMessage())
            : String.valueOf(refusal.getMessage());
    return new ServerError(refusal.getSQLState(), message);
  }
}
