package dev.lockstep.parser.ecto;

/** Ends an evaluation whose result depends on something unknown. */
final class NotKnown extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Value.Unknown unknown;

  NotKnown(Value.Unknown unknown) {
    super(unknown.reason(), null, false, false);
    this.unknown = unknown;
  }

  Value.Unknown unknown() {
    return unknown;
  }
}
