package dev.lockstep.parser.ecto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a migration as Ecto runs it: what it sends, in order, up to the error it raises,
 * if any. {@code irreversible} are all calls that keep a {@code change} from being reversed; the
 * error is the first of them that Ecto meets.
 */
public record EctoScript(
    List<EctoStatement> statements, @Nullable EctoError error, List<EctoError> irreversible) {
  public EctoScript {
    statements = List.copyOf(statements);
    irreversible = List.copyOf(irreversible);
  }
}
