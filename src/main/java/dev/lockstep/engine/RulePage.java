package dev.lockstep.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page {@code rules/<id>.md} says about a rule in its front matter. {@code severities}
 * maps the rule's cases to severities, with {@link #DEFAULT} for findings that name none; {@code
 * over} are the rules that give way to it; a finding of a {@code lastResort} rule gives way to any
 * error; {@code aliases} are its names in other tools, as {@code tool:name}. {@code resource} is
 * what to change where the migration was generated from an Ash resource, as a clause.
 */
public record RulePage(
    String id,
    String title,
    Map<String, Severity> severities,
    @Nullable Severity strict,
    List<String> dialects,
    @Nullable String versions,
    String category,
    @Nullable String lock,
    List<String> over,
    boolean lastResort,
    List<String> aliases,
    @Nullable String resource) {

  /** The case of findings that name none. */
  public static final String DEFAULT = "default";

  public RulePage {
    severities = Map.copyOf(severities);
    dialects = List.copyOf(dialects);
    over = List.copyOf(over);
    aliases = List.copyOf(aliases);
  }

  /** The severity of a finding of that case; of its default case when the page does not list it. */
  public Severity severity(@Nullable String kind) {
    Severity severity = kind == null ? null : severities.get(kind);
    return severity != null ? severity : severity();
  }

  /** The severity of findings that name no case; where every case is named, the worst of them. */
  public Severity severity() {
    Severity severity = severities.get(DEFAULT);
    if (severity != null) {
      return severity;
    }
    return severities.values().stream().max(Severity::compareTo).orElse(Severity.WARNING);
  }

  /** Whether it reports nothing unless it is asked to. */
  public boolean isOff() {
    return severities.values().stream().allMatch(Severity.OFF::equals);
  }
}
