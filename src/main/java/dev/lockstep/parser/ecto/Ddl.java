package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.SqlText;
import java.util.List;

/** How a database adapter of Ecto writes a command as SQL. */
sealed interface Ddl permits PostgresDdl, MyxqlDdl {
  /** The adapter of a configuration. */
  static Ddl of(EctoConfig.Adapter adapter) {
    return switch (adapter) {
      case POSTGRES, OTHER -> new PostgresDdl();
      case MYXQL -> new MyxqlDdl();
    };
  }

  /** The database's name as the adapter's error messages have it. */
  String product();

  /**
   * The statements of a command, which is neither {@code execute} nor opaque; {@code origin} is its
   * call. Throws {@link Raised} where the adapter refuses.
   */
  List<SqlText> statements(Command command, DslCall origin);
}
