package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration: the unit that a tool applies, records and rolls back. {@code path} is relative
 * with forward slashes; {@code version} is what orders it within its history (empty when only the
 * name does); {@code layout} is the id of the tool's layout. {@code settings} are the switches the
 * file sets for its tool, by their own names (Ecto: {@code disable_ddl_transaction}); {@code
 * module} is null for one written in SQL. {@code header} is what the file says of itself before its
 * first command, in comments or, in Elixir, in the documentation of the module.
 */
public record Migration(
    String path,
    String layout,
    String version,
    String name,
    Script up,
    Rollback rollback,
    List<Setting> settings,
    List<Problem> problems,
    @Nullable DslModule module,
    String header) {

  /** One switch of the migration tool: {@code @disable_ddl_transaction true}. */
  public record Setting(String name, String value, Span span) {}

  public Migration {
    settings = List.copyOf(settings);
    problems = List.copyOf(problems);
  }

  /** A migration written in SQL. */
  public Migration(
      String path,
      String layout,
      String version,
      String name,
      Script up,
      Rollback rollback,
      List<Setting> settings,
      List<Problem> problems,
      String header) {
    this(path, layout, version, name, up, rollback, settings, problems, null, header);
  }

  /** Whether the file sets the switch to {@code true}. */
  public boolean isSet(String setting) {
    return settings.stream().anyMatch(s -> s.name.equals(setting) && s.value.equals("true"));
  }
}
