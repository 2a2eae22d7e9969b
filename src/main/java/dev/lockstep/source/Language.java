package dev.lockstep.source;

/** The language a file is written in. */
public enum Language {
  SQL,
  ELIXIR,
  /** What a generator remembers; no migration is written in it. */
  JSON
}
