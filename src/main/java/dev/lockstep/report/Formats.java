package dev.lockstep.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats by the names that {@code --format} takes. */
public final class Formats {
  public static final List<String> NAMES = List.of("text", "concise", "json", "sarif", "github");

  private Formats() {}

  /** The format of that name, or null; {@code colour} matters to those made for a terminal. */
  public static @Nullable Format named(String name, boolean colour) {
    return switch (name) {
      case "text" -> new TextFormat(new Ink(colour));
      case "concise" -> new ConciseFormat(new Ink(colour));
      case "json" -> new JsonFormat();
      case "sarif" -> new SarifFormat();
      case "github" -> new GithubFormat();
      default -> null;
    };
  }
}
