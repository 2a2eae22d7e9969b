package dev.lockstep.source;

/** The language a file is written in. */
public enum Language {
  SQL,
  ELIXIR
}
