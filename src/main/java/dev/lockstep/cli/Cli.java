package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.app.Version;
import dev.lockstep.config.InvalidSettingException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line from arguments to exit code. */
public final class Cli {
  private static final String USAGE =
      """
      Usage: lockstep [COMMAND] [OPTIONS] [PATH...]
      Tells which locks database migrations take, and which safe steps do the same work.

        check        finds migrations that block, break or endanger a live database (the default)
        explain      says what each statement locks, and for how long
        rewrite      turns a migration into safe steps, as new migrations
        sql          prints the SQL a migration runs
        rules        lists the rules, or shows the page of one
        init         writes a first lockstep.yml
        baseline     writes down the findings of today, so that only new ones are told
        stats-query  prints the SQL that asks a database how large its tables are
        completion   prints the script by which bash and zsh complete command lines

        -h, --help      shows this help; lockstep COMMAND --help that of a command
        -V, --version   shows the version
      """;

  /** The names of the commands, as the usage lists them. */
  static final List<String> COMMANDS =
      List.of(
          "check",
          "explain",
          "rewrite",
          "sql",
          "rules",
          "init",
          "baseline",
          "stats-query",
          "completion");

  private Cli() {}

  /** Runs a command line in the process's own surroundings and returns the exit code. */
  public static int main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int exitCode = run(arguments, System.in, out, err);
    out.flush();
    err.flush();
    return exitCode;
  }

  /** Runs a command line in the process's working directory and environment. */
  public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
    return run(arguments, Path.of("").toAbsolutePath(), System.getenv(), in, out, err);
  }

  /** Runs a command line somewhere. */
  static int run(
      String[] arguments,
      Path workingDirectory,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    Shell shell =
        new Shell(workingDirectory.normalize(), environment, Cli::isTerminal, in, out, err);
    try {
      return run(Arrays.asList(arguments), shell);
    } catch (UsageException | InvalidSettingException e) {
      shell.say(String.valueOf(e.getMessage()));
    } catch (ParameterException e) {
      shell.say(usageProblem(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      tellBug(shell, e);
    }
    return ExitCode.STOPPED;
  }

  private static int run(List<String> words, Shell shell)
      throws UsageException, InvalidSettingException {
    String first = words.isEmpty() ? "" : words.getFirst();
    switch (first) {
      case "-h", "--help", "help" -> {
        shell.print(out -> out.write(USAGE));
        return ExitCode.CLEAN;
      }
      case "-V", "--version" -> {
        shell.print(out -> out.write("lockstep " + Version.current() + "\n"));
        return ExitCode.CLEAN;
      }
      default -> {}
    }
    Command named = command(first);
    Command command = named == null ? new CheckCommand() : named;
    List<String> rest = named == null ? words : words.subList(1, words.size());
    CommandLine line = new CommandLine(command.spec()).setExpandAtFiles(false);
    ParseResult arguments = line.parseArgs(rest.toArray(String[]::new));
    if (line.isUsageHelpRequested()) {
      shell.print(out -> line.usage(new PrintWriter(out), CommandLine.Help.Ansi.OFF));
      return ExitCode.CLEAN;
    }
    return command.run(arguments, shell);
  }

  /** The command of that name, or null when there is none. */
  static @Nullable Command command(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "explain" -> new ExplainCommand();
      case "rewrite" -> new RewriteCommand();
      case "sql" -> new SqlCommand();
      case "rules" -> new RulesCommand();
      case "init" -> new InitCommand();
      case "baseline" -> new BaselineCommand();
      case "stats-query" -> new StatsQueryCommand();
      case "completion" -> new CompletionCommand();
      default -> null;
    };
  }

  private static String usageProblem(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      String hint = suggestions.isEmpty() ? "" : " (did you mean " + suggestions.getFirst() + "?)";
      return "unknown option " + unmatched.getUnmatched().getFirst() + hint;
    }
    if (problem instanceof MissingParameterException) {
      return "a value is missing: " + problem.getMessage();
    }
    return String.valueOf(problem.getMessage());
  }

  private static void tellBug(Shell shell, Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    shell.say(
        "lockstep failed, and it should not have: please report it with the input, version "
            + Version.current()
            + ", and this: "
            + bug
            + place);
    if (shell.environment().containsKey("LOCKSTEP_DEBUG")) {
      bug.printStackTrace(shell.err());
    }
  }

  private static boolean isTerminal() {
    // Since Java 22 there may be a console although no terminal is there; this one is honest.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, UTF_8);
  }
}
