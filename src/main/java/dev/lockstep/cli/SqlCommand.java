package dev.lockstep.cli;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.report.Ink;
import dev.lockstep.report.SqlListing;
import dev.lockstep.report.SqlListingFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockstep sql}: the SQL that migrations send. */
@CommandLine.Command(
    name = "lockstep sql",
    description = "Prints the SQL a migration runs, exactly as its tool would send it.",
    sortOptions = false)
final class SqlCommand implements Command {
  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private String format = "text";

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      description = "up or down; both when not given.")
  private @Nullable String direction;

  @Override
  public int run(Shell shell) throws UsageException, InvalidSettingException {
    boolean isJson = Listed.isJson(format);
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
