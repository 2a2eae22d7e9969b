import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packs the pages {@code <folder>/<id>.md} of all rules into one file, in the order of their ids: a
 * line with a form feed, a blank and the id, then the page as it is. One file is read in a fraction
 * of the time that one a rule takes.
 */
final class PackRules {
  private static final String HEAD = "\f ";
  private static final String ENDING = ".md";
  private static final String INDEX = "README.md";

  private PackRules() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path packed = Path.of(arguments[1]);
    StringBuilder text = new StringBuilder();
    for (Path page : pages(folder)) {
      String name = page.getFileName().toString();
      String id = name.substring(0, name.length() - ENDING.length());
      text.append(HEAD).append(id).append('\n').append(Files.readString(page).strip()).append('\n');
    }
    Files.createDirectories(packed.getParent());
    Files.writeString(packed, text);
  }

  private static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) && !name.equals(INDEX);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var pages = new ArrayList<>(files.filter(PackRules::isPage).toList());
      pages.sort(null);
      return pages;
    }
  }
}
