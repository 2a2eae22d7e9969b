package dev.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged distribution, as a person who unpacks it runs it. */
final class DistributionIT {
  private static final Path HOME = Path.of("target/lockstep").toAbsolutePath();

  @TempDir Path elsewhere;

  @Test
  void saysItsVersionAndNothingElse() throws Exception {
    String output = run(HOME.resolve("lockstep").toString(), "--version");
    assertTrue(output.matches("lockstep \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), output);
  }

  @Test
  void theRuntimeAcceptsTheCacheOfLoadedClasses() throws Exception {
    Path cache = HOME.resolve("lockstep.aot");
    assumeTrue(Files.exists(cache), "only a JDK 25 or newer that links runtimes makes a cache");
    String java = HOME.resolve("runtime/bin/java").toString();
    String jar = HOME.resolve("lib/lockstep.jar").toString();
    var launched = run(HOME.resolve("lockstep").toString(), "--version");
    assertEquals(
        launched,
        // AOTMode=on: refuse to start where the launcher would silently start without the cache.
        run(
            java,
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + cache,
            "-XX:+UseSerialGC",
            "-jar",
            jar,
            "--version"));
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
