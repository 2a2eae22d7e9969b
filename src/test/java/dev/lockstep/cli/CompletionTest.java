package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers once it has read the script that {@code lockstep completion} prints. */
final class CompletionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          che                 | check
          check --fail-on n   | never note
          --profile st        | strict
          check --prof        | --profile
          rules drop-t        | drop-table
          stats-query --fo    | --format
          rewrite --as e      | ecto
          rewrite --in        | --into
          """)
  void aShellCompletes(String typed, String offered) throws IOException, InterruptedException {
    assertEquals(List.of(offered.split(" ")), offers(List.of(typed.split(" "))));
  }

  @Test
  void everyCommandIsInTheUsage() {
    String usage = new Project(folder).run("--help").out();
    for (String command : Cli.COMMANDS) {
      assertTrue(usage.contains("\n  " + command + " "), command);
    }
  }

  private List<String> offers(List<String> words) throws IOException, InterruptedException {
    Project project = new Project(folder);
    project.file("lockstep.bash", project.run("completion").out());
    String script =
        """
        source lockstep.bash
        compopt() { :; }
        COMP_WORDS=(lockstep "$@")
        COMP_CWORD=$#
        COMPREPLY=()
        _complete_lockstep lockstep "${COMP_WORDS[$#]}" "${COMP_WORDS[$# - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script, "bash");
    bash.command().addAll(words);
    Process process = bash.directory(folder.toFile()).redirectErrorStream(true).start();
    String offered = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return offered.lines().sorted().toList();
  }
}
