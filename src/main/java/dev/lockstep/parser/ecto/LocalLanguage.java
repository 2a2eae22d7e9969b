package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Direction;
import dev.lockstep.parser.elixir.Quoted.Call;

/** Functions and macros that a kind of file has imported: what its local calls mean. */
sealed interface LocalLanguage permits MigrationLanguage, ConfigLanguage, PlainLanguage {
  /** The module the functions are imported from. */
  String module();

  /** Which way the file runs. */
  default Direction direction() {
    return Direction.UP;
  }

  boolean knows(String name, int arity);

  /** The result of a call of a known function; effects go where the language sends them. */
  Value call(Call call, String name, Frame frame);
}
