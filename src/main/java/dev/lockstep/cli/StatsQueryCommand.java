package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep stats-query}: the SQL whose result {@code --stats} reads. */
final class StatsQueryCommand implements Command {
  private static final String QUERY = "stats-query.sql";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "lockstep stats-query",
            "Prints the SQL that asks a database how large its tables are, for --stats.");
    spec.usageMessage()
        .footer(
            "",
            "lockstep never connects to a database: run the SQL yourself, as in",
            "  lockstep stats-query | psql --csv shop > stats.csv",
            "  lockstep stats-query --format json | psql -At shop > stats.json",
            "and say lockstep check --stats stats.csv, or stats: stats.csv in lockstep.yml.");
    return spec.addOption(
        Options.value(
            "--format", "FORMAT", "csv (default): a row a table; json: one value, a list."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell) throws UsageException {
    String format = arguments.matchedOptionValue("--format", "csv");
    String query =
        switch (format) {
          case "csv" -> query() + ";\n";
          case "json" ->
              "SELECT coalesce(json_agg(sizes), '[]') FROM (\n" + query() + "\n) AS sizes;\n";
          default ->
              throw new UsageException("unknown format '%s': say csv or json".formatted(format));
        };
    shell.print(out -> out.write(query));
    return ExitCode.CLEAN;
  }

  private static String query() {
    try (InputStream resource = StatsQueryCommand.class.getResourceAsStream(QUERY)) {
      if (resource == null) {
        throw new IllegalStateException("this build has no " + QUERY);
      }
      return new String(resource.readAllBytes(), UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
