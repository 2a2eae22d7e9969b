package dev.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a source checkout of its own, run by the real shell on the real JVM. Only
 * Maven is a script that "builds" a program echoing what reaches it.
 */
final class LauncherTest {
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final String BUILDING = "building lockstep …\n";

  @TempDir Path temporary;

  private Path checkout;
  private Path tools;
  private Path launcher;

  /** What the launcher starts: echoes its arguments and its standard input. */
  static final class Echo {
    private Echo() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println(String.join("|", arguments));
      System.in.transferTo(System.out);
      System.exit(arguments.length > 0 && arguments[0].equals("fail") ? 1 : 0);
    }
  }

  record Run(int status, String output, String errors) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(temporary.resolve("a checkout"));
    launcher = Files.copy(Path.of("lockstep"), checkout.resolve("lockstep"));
    Files.createFile(checkout.resolve("pom.xml"));
    Files.createDirectories(checkout.resolve("src/main/java"));
    Files.createFile(checkout.resolve("src/main/java/Main.java"));
    Files.createDirectories(checkout.resolve("rules"));
    Files.createFile(checkout.resolve("rules/set-not-null.md"));
    tools = Files.createDirectories(temporary.resolve("tools"));
    writeJar(temporary.resolve("echo.jar"));
    maven(
        """
        echo Maven says a lot
        echo built >>'%1$s/builds'
        mkdir -p '%2$s/target/lockstep/lib'
        cp '%1$s/echo.jar' '%2$s/target/lockstep/lib/lockstep.jar'
        touch '%2$s/target/lockstep/built'
        """
            .formatted(temporary, checkout));
  }

  @Test
  void buildsOnceAndSaysSoInOneLine() throws Exception {
    assertEquals(new Run(0, "check|a b\n", BUILDING), launch("check", "a b"));
    assertEquals(new Run(0, "check|a b\n", ""), launch("check", "a b"));
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch();
    touch("src/main/java/Main.java");
    assertEquals(BUILDING, launch().errors());
  }

  @Test
  void buildsAgainWhenARulePageIsGone() throws Exception {
    launch();
    Files.delete(checkout.resolve("rules/set-not-null.md"));
    assertEquals(BUILDING, launch().errors());
  }

  @Test
  void launchersStartedAtOnceBuildOnce() throws Exception {
    var launched = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
      launched.add(process(Map.of(), command()).start());
    }
    for (Process process : launched) {
      process.getOutputStream().close();
      assertEquals(0, process.waitFor());
    }
    assertEquals(1, builds());
  }

  @Test
  void buildsAfterABuildThatWasKilled() throws Exception {
    Path working = temporary.resolve("working");
    assertEquals(0, new ProcessBuilder("mkfifo", working.toString()).start().waitFor());
    String build = Files.readString(tools.resolve("mvn"));
    maven("echo working >'%1$s'; exec cat '%1$s'\n".formatted(working));
    Process killed = process(Map.of(), command()).start();
    assertEquals("working\n", Files.readString(working));
    List<ProcessHandle> descendants = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    descendants.forEach(ProcessHandle::destroyForcibly);
    Files.writeString(tools.resolve("mvn"), build);
    assertEquals(new Run(0, "\n", BUILDING), launch());
  }

  @Test
  void aFailedBuildShowsWhatMavenSaid() throws Exception {
    maven("echo the compiler is unhappy; exit 1\n");
    assertEquals(
        new Run(2, "", BUILDING + "the compiler is unhappy\nlockstep: the build failed\n"),
        launch());
  }

  @Test
  void withoutMavenThereIsOneLine() throws Exception {
    Files.delete(tools.resolve("mvn"));
    for (String tool : List.of("find", "head")) {
      script(tools.resolve(tool), "exec /usr/bin/%s \"$@\"\n".formatted(tool));
    }
    assertEquals(
        new Run(2, "", "lockstep: needs Maven to build itself: install mvn\n"),
        run(Map.of("PATH", tools.toString()), ""));
  }

  @Test
  void passesArgumentsInputAndStatusThrough() throws Exception {
    launch();
    assertEquals(
        new Run(1, "fail||*|-\nSELECT 1;", ""), run(Map.of(), "SELECT 1;", "fail", "", "*", "-"));
  }

  @Test
  void runsThroughSymbolicLinksFromAnyFolder() throws Exception {
    launch();
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), launcher);
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("../a checkout/lockstep"));
    Files.createSymbolicLink(bin.resolve("lockstep"), Path.of("relative"));
    for (String script :
        List.of(
            "bin/absolute x",
            "bin/lockstep x",
            "cd bin && ./lockstep x",
            "cd bin && sh lockstep x",
            "cd 'a checkout' && sh lockstep x",
            "cd / && PATH=$OLDPWD/bin:$PATH lockstep x")) {
      ProcessBuilder shell = process(Map.of(), List.of("sh", "-c", script));
      assertEquals(new Run(0, "x\n", ""), run(shell, ""), script);
    }
  }

  @Test
  void anUnpackedDistributionNeedsNoCheckout() throws Exception {
    Path library = Files.createDirectories(temporary.resolve("unpacked/lib"));
    Files.copy(temporary.resolve("echo.jar"), library.resolve("lockstep.jar"));
    launcher = Files.copy(launcher, temporary.resolve("unpacked/lockstep"));
    assertEquals(new Run(0, "x\n", ""), launch("x"));
  }

  @Test
  void optionsForOtherJavaProgramsLeaveNoTrace() throws Exception {
    launch();
    var options = Map.of("JAVA_TOOL_OPTIONS", "-Dx=y", "JDK_JAVA_OPTIONS", "-Dx=y");
    assertEquals(new Run(0, "x\n", ""), run(options, "", "x"));
  }

  @Test
  void lockstepJavaIsAFolderOrAProgram() throws Exception {
    launch();
    for (Path java : List.of(JDK, JDK.resolve("bin/java"))) {
      var environment = Map.of("LOCKSTEP_JAVA", java.toString(), "JAVA_HOME", "/nowhere");
      assertEquals(new Run(0, "x\n", ""), run(environment, "", "x"));
    }
  }

  @Test
  void anOlderJavaIsNeverStarted() throws Exception {
    launch();
    Path old = Files.createDirectories(temporary.resolve("jdk-17"));
    Path started = temporary.resolve("started");
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
    Files.createDirectories(old.resolve("bin"));
    script(old.resolve("bin/java"), "touch '%s'\n".formatted(started));
    Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));

    String complaint = "lockstep: LOCKSTEP_JAVA is %s, which is not a JDK of version 21 or newer\n";
    assertEquals(
        new Run(2, "", complaint.formatted(old)), run(Map.of("LOCKSTEP_JAVA", "" + old), ""));
    run(Map.of("JAVA_HOME", old.toString()), "");
    assertFalse(Files.exists(started));
  }

  private Run launch(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), "", arguments);
  }

  private Run run(Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    return run(process(environment, command(arguments)), input);
  }

  private Run run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
    Path errors = Files.createTempFile(temporary, "errors", "");
    Process process = builder.redirectError(errors.toFile()).start();
    try (OutputStream standardInput = process.getOutputStream()) {
      standardInput.write(input.getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output, Files.readString(errors));
  }

  private List<String> command(String... arguments) {
    return Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
  }

  private ProcessBuilder process(Map<String, String> environment, List<String> command) {
    var builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("LOCKSTEP_.*|.*JAVA_OPTIONS"));
    builder.environment().put("JAVA_HOME", JDK.toString());
    builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    builder.environment().putAll(environment);
    return builder;
  }

  private long builds() throws IOException {
    try (Stream<String> lines = Files.lines(temporary.resolve("builds"))) {
      return lines.count();
    }
  }

  /** Makes a file of the checkout newer than any build so far. */
  private void touch(String path) throws IOException {
    Files.setLastModifiedTime(checkout.resolve(path), FileTime.from(Instant.now().plusSeconds(9)));
  }

  private void maven(String commands) throws IOException {
    script(tools.resolve("mvn"), commands);
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands);
    Files.setPosixFilePermissions(file, Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
  }

  private static void writeJar(Path file) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        var jar = new JarOutputStream(out, manifest);
        InputStream echo = Echo.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry(name));
      requireNonNull(echo).transferTo(jar);
    }
  }
}
