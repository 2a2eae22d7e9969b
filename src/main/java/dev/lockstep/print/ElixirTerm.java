package dev.lockstep.print;

import java.util.List;

/** An Elixir expression of the few kinds that migrations are made of. */
sealed interface ElixirTerm {
  /** An atom, number, string or other thing that never breaks over lines. */
  record Text(String text) implements ElixirTerm {}

  /** A string between triple quotes, line by line. */
  record Heredoc(List<String> lines) implements ElixirTerm {}

  /** A list or tuple. */
  record Items(String open, List<ElixirTerm> items, String close) implements ElixirTerm {}

  /** A call with its arguments, of which the last may be keyword options. */
  record Call(String name, List<ElixirTerm> arguments, List<Option> options, boolean parentheses)
      implements ElixirTerm {
    public Call {
      arguments = List.copyOf(arguments);
      options = List.copyOf(options);
    }

    /** {@code name(argument, option: value)}. */
    static Call nested(String name, List<? extends ElixirTerm> arguments, List<Option> options) {
      return new Call(name, List.copyOf(arguments), options, true);
    }

    /** {@code name argument, option: value}, as the words of the migration language are written. */
    static Call statement(String name, List<? extends ElixirTerm> arguments, List<Option> options) {
      return new Call(name, List.copyOf(arguments), options, false);
    }
  }

  /** {@code key: value}. */
  record Option(String key, ElixirTerm value) {}
}
