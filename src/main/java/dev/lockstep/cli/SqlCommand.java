package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Ink;
import dev.lockstep.report.SqlListing;
import dev.lockstep.report.SqlListingFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep sql}: the SQL that migrations send. */
final class SqlCommand implements Command {
  @Override
  public CommandSpec spec() {
    return SourceOptions.addTo(
            Options.command(
                "lockstep sql",
                "Prints the SQL a migration runs, exactly as its tool would send it."))
        .addOption(Listed.format())
        .addOption(Options.value("--direction", "WAY", "up or down; both when not given."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    SourceOptions sources = new SourceOptions(arguments);
    String direction = SourceOptions.value(arguments, "--direction");
    boolean isJson = Listed.isJson(arguments);
    Ink ink = new Ink(sources.colours(shell));
    boolean up = direction == null || direction.equals("up");
    boolean down = direction == null || direction.equals("down");
    if (!up && !down) {
      throw new UsageException("--direction is '%s': say up or down".formatted(direction));
    }
    SqlListing listing = Lockstep.sql(sources.request(shell, null, null)).only(up, down);
    shell.print(
        out -> {
          if (isJson) {
            SqlListingFormat.writeJson(listing, out);
          } else {
            SqlListingFormat.writeText(listing, ink, out);
          }
        });
    return Listed.end(shell, listing.failureLines(), listing.files().isEmpty());
  }
}
