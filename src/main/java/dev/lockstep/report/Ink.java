package dev.lockstep.report;

import dev.lockstep.engine.Severity;

/** Colours text for a terminal, or leaves it as it is. */
public record Ink(boolean isOn) {
  private static final String RESET = "\u001b[0m";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("\u001b[1;31m", text);
      case WARNING -> paint("\u001b[1;33m", text);
      case NOTE, OFF -> paint("\u001b[1;36m", text);
    };
  }

  /** The frame round quoted source. */
  String frame(String text) {
    return paint("\u001b[1;34m", text);
  }

  public String strong(String text) {
    return paint("\u001b[1m", text);
  }

  String good(String text) {
    return paint("\u001b[32m", text);
  }

  public String faint(String text) {
    return paint("\u001b[2m", text);
  }

  private String paint(String code, String text) {
    return isOn && !text.isEmpty() ? code + text + RESET : text;
  }
}
