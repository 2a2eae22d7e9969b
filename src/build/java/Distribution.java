import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes {@code target/lockstep}, the folder the launcher runs from:
 *
 * <pre>
 * lockstep       the launcher, so that the folder works wherever it is moved
 * lib/           lockstep.jar, whose manifest names the other jars in class path order
 * runtime/       a Java runtime of the modules lockstep uses, where this JDK can link one
 * lockstep.aot   classes already loaded and linked; fits that runtime alone (JDK 25 and later)
 * built          its modification time is the moment the build began
 * </pre>
 *
 * <p>Without {@code runtime/} the launcher looks for a JDK, and without {@code lockstep.aot} it has
 * the JVM keep an archive of its own; both are slower to start and otherwise the same.
 */
final class Distribution {
  private static final String MODULES = "java.base,java.logging,java.sql";
  private static final int FIRST_WITH_AOT_CACHE = 25;
  private static final List<String> TRAINING = List.of("check", "src/build/training");

  private final Path target;
  private final Path home;

  private Distribution(Path target) {
    this.target = target;
    this.home = target.resolve("lockstep");
  }

  /** Arguments: the build folder (relative to the project), and when the build began. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Distribution(Path.of(arguments[0])).make(Instant.parse(arguments[1]));
  }

  private void make(Instant buildBegan) throws IOException, InterruptedException {
    Path built = home.resolve("built");
    Files.deleteIfExists(built);
    Files.createDirectories(home);
    Files.copy(
        Path.of("lockstep"),
        home.resolve("lockstep"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    linkRuntime();
    fillLibrary();
    trainCache();
    Files.createFile(built);
    Files.setLastModifiedTime(built, FileTime.from(buildBegan));
  }

  /** Links the runtime unless the one there is already of this JDK. */
  private void linkRuntime() throws IOException {
    Path runtime = home.resolve("runtime");
    Path madeBy = runtime.resolve("made-by");
    String jdk = System.getProperty("java.home") + " " + Runtime.version();
    if (Files.exists(madeBy) && Files.readString(madeBy).equals(jdk)) {
      return;
    }
    delete(runtime);
    var options = new ArrayList<>(List.of("--add-modules", MODULES));
    options.addAll(List.of("--output", runtime.toString(), "--no-header-files", "--no-man-pages"));
    if (Runtime.version().feature() < FIRST_WITH_AOT_CACHE) {
      options.add("--generate-cds-archive");
    }
    if (tool("jlink", options) == 0) {
      Files.writeString(madeBy, jdk);
    } else {
      System.err.println("this JDK links no runtime; lockstep will look for a JDK when it runs");
      delete(runtime);
    }
  }

  private void fillLibrary() throws IOException {
    Path library = home.resolve("lib");
    delete(library);
    Files.createDirectories(library);
    Files.copy(target.resolve("lockstep.jar"), library.resolve("lockstep.jar"));
    for (Path jar : list(target.resolve("dependencies"))) {
      boolean isPicocli = jar.getFileName().toString().startsWith("picocli-");
      Files.copy(isPicocli ? recompiled(jar) : jar, library.resolve(jar.getFileName()));
    }
  }

  /**
   * Picocli compiled anew from its sources: the published class files are of Java 5, which no cache
   * of loaded classes will hold, so that each start would read and verify them all again.
   */
  private Path recompiled(Path picocli) throws IOException {
    Path work = target.resolve("picocli");
    Path jar = work.resolve(picocli.getFileName());
    if (Files.exists(jar)) {
      return jar;
    }
    Path classes = work.resolve("classes");
    delete(classes);
    var options = new ArrayList<>(List.of("--release", "21", "-nowarn", "-proc:none"));
    options.addAll(List.of("-d", classes.toString()));
    list(work.resolve("sources/picocli")).forEach(source -> options.add(source.toString()));
    run("javac", options);
    run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  /** Runs lockstep once over a few migrations and keeps the classes that run loaded. */
  private void trainCache() throws IOException, InterruptedException {
    Path cache = home.resolve("lockstep.aot");
    Files.deleteIfExists(cache);
    Path java = home.resolve("runtime/bin/java");
    if (Runtime.version().feature() < FIRST_WITH_AOT_CACHE || !Files.exists(java)) {
      return;
    }
    var command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    // A record of what was called often would have the next start compile it at once, which takes
    // longer than a run.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(List.of("-jar", home.resolve("lib/lockstep.jar").toString()));
    command.addAll(TRAINING);
    for (String format : List.of("json", "sarif")) {
      command.addAll(List.of("--output", format + "=" + target.resolve("training." + format)));
    }
    Path log = target.resolve("training.log");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    if (!Files.exists(cache)) {
      System.err.println("no cache of loaded classes, see " + log);
    }
  }

  private static void run(String tool, List<String> arguments) {
    int status = tool(tool, arguments);
    if (status != 0) {
      throw new IllegalStateException(tool + " ended with status " + status);
    }
  }

  /** Returns the exit status, or -1 when this Java has no such tool. */
  private static int tool(String name, List<String> arguments) {
    return ToolProvider.findFirst(name)
        .map(tool -> tool.run(System.err, System.err, arguments.toArray(String[]::new)))
        .orElse(-1);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
