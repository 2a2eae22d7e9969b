package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.app.Lockstep;
import dev.lockstep.config.InvalidSettingException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lockstep init}: a first configuration file, with what may be said in it. */
final class InitCommand implements Command {
  private static final String FILE = "lockstep.yml";

  @Override
  public CommandSpec spec() {
    return SourceOptions.addTo(
        Options.command(
            "lockstep init",
            "Writes a lockstep.yml for the migrations that are found, with what may be said in"
                + " it."));
  }

  @Override
  public int run(ParseResult arguments, Shell shell)
      throws UsageException, InvalidSettingException {
    String text = Lockstep.startingConfig(new SourceOptions(arguments).request(shell, null, null));
    try {
      Files.writeString(
          shell.workingDirectory().resolve(FILE), text, UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(FILE + " is there already");
    } catch (IOException e) {
      throw new UsageException("cannot write " + FILE + ": " + e.getMessage());
    }
    shell.print(out -> out.write(FILE + " written\n"));
    return ExitCode.CLEAN;
  }
}
