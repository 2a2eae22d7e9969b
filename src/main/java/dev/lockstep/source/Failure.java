package dev.lockstep.source;

/** Something that kept a path from being judged: {@code message} is what follows the path. */
public record Failure(String path, String message) {
  /** Both as one line for the user. */
  public String line() {
    return path + " " + message;
  }
}
