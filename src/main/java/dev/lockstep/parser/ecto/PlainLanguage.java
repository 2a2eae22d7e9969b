package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.Quoted.Call;

/** Elixir alone: nothing is imported but Kernel. */
final class PlainLanguage implements LocalLanguage {
  @Override
  public String module() {
    return "Kernel";
  }

  @Override
  public boolean knows(String name, int arity) {
    return false;
  }

  @Override
  public Value call(Call call, String name, Frame frame) {
    throw new IllegalArgumentException(name + " is no function of a language");
  }
}
