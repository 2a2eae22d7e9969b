import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java source below the given folders is as google-java-format writes it; with
 * {@code fix} as the first argument writes it so. A program of its own because the formatter parses
 * with the compiler of the JVM it runs in, and Maven's may be too old for the sources.
 */
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException, FormatterException {
    boolean fix = arguments[0].equals("fix");
    var unformatted = new ArrayList<Path>();
    for (Path source : sources(List.of(arguments).subList(1, arguments.length))) {
      String text = Files.readString(source);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (formatted.equals(text)) {
        continue;
      }
      if (fix) {
        Files.writeString(source, formatted);
      } else {
        unformatted.add(source);
      }
    }
    if (!unformatted.isEmpty()) {
      unformatted.forEach(source -> System.err.println("not formatted: " + source));
      System.err.println("to format them: mvn -DskipTests -Dformat=fix verify");
      System.exit(1);
    }
  }

  private static List<Path> sources(List<String> folders) throws IOException {
    var sources = new ArrayList<Path>();
    for (String folder : folders) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        paths.filter(path -> path.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }
}
