package dev.lockstep.config;

/** A setting that cannot be used; the message is one line for the user. */
public final class InvalidSettingException extends Exception {
  private static final long serialVersionUID = 1;

  public InvalidSettingException(String message) {
    super(message);
  }
}
