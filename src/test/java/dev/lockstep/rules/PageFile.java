package dev.lockstep.rules;

import dev.lockstep.Judge;
import dev.lockstep.ast.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule's page as its file has it, with the fences and subsections that are tests. */
record PageFile(String id, String text) {
  private static final Path FOLDER = Path.of("rules");
  private static final String ENDING = ".md";
  private static final String INDEX = "README.md";
  private static final String FENCE = "```";

  /**
   * A subsection with the steps of the rewrite, as the tool prints them.
   *
   * @param target the database they are for
   */
  record Variant(String heading, String language, Target target) {
    static final List<Variant> ALL =
        List.of(
            new Variant("### SQL", "sql", Target.DEFAULT),
            new Variant("### Ecto", "elixir", Target.DEFAULT),
            new Variant("### SQL from PostgreSQL 14", "sql", Target.postgresql(14)),
            new Variant("### Ecto from PostgreSQL 14", "elixir", Target.postgresql(14)),
            new Variant("### SQL from PostgreSQL 18", "sql", Target.postgresql(18)),
            new Variant("### Ecto from PostgreSQL 18", "elixir", Target.postgresql(18)));

    boolean isOf(Fence fence) {
      return fence.language().equals(language) && fence.target().major() == target.major();
    }
  }

  static List<PageFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(INDEX)).sorted().map(PageFile::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PageFile read(Path file) {
    try {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - ENDING.length());
      return new PageFile(id, Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void write() {
    try {
      Files.writeString(FOLDER.resolve(id + ENDING), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every fence, in the order of the page. */
  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    String info = null;
    StringBuilder code = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (!line.startsWith(FENCE)) {
        code.append(line).append('\n');
      } else if (info == null) {
        info = line.substring(FENCE.length());
        code.setLength(0);
      } else {
        fences.add(Fence.of(info, code.toString()));
        info = null;
      }
    }
    return fences;
  }

  List<Fence> fences(Fence.Role role) {
    return fences().stream().filter(fence -> fence.is(role)).toList();
  }

  /** The steps shown under a heading. */
  List<Fence> safe(Variant variant) {
    return fences(Fence.Role.SAFE).stream().filter(variant::isOf).toList();
  }

  /** The subsections the page has. */
  List<Variant> variants() {
    return Variant.ALL.stream().filter(variant -> section(variant.heading()) != null).toList();
  }

  /** The history that ends with these fences, after what is given; the first judged is theirs. */
  List<Judge.Text> historyOf(List<Fence> last) {
    List<Judge.Text> history = new ArrayList<>();
    for (Fence fence : Stream.concat(fences(Fence.Role.GIVEN).stream(), last.stream()).toList()) {
      history.add(fence.migration(history.size() + 1));
    }
    return history;
  }

  /** Whether a server of that major can run what is given: it may be of a later version. */
  boolean isFor(int major) {
    return fences(Fence.Role.GIVEN).stream()
        .map(Fence::target)
        .allMatch(target -> target.assumed() || target.major() <= major);
  }

  /** The history of an unsafe fence, with what the page says comes later. */
  List<Judge.Text> unsafeHistoryOf(Fence unsafe) {
    return historyOf(Stream.concat(Stream.of(unsafe), fences(Fence.Role.LATER).stream()).toList());
  }

  /** How many migrations of a history are only given. */
  int given() {
    return fences(Fence.Role.GIVEN).size();
  }

  /** The text under a heading up to the next one, or null when the page has no such heading. */
  @Nullable String section(String heading) {
    int[] range = range(heading);
    return range == null ? null : text.substring(range[0], range[1]).strip();
  }

  PageFile withSection(String heading, String section) {
    int[] range = range(heading);
    if (range == null) {
      throw new IllegalArgumentException(id + " has no " + heading);
    }
    String rest = text.substring(range[1]);
    return new PageFile(id, text.substring(0, range[0]) + "\n" + section + "\n\n" + rest);
  }

  /** From behind the heading's line to the next heading outside a fence. */
  private int @Nullable [] range(String heading) {
    int from = -1;
    int at = 0;
    boolean inFence = false;
    for (String line : text.split("(?<=\n)")) {
      if (line.startsWith(FENCE)) {
        inFence = !inFence;
      } else if (from < 0 && line.strip().equals(heading)) {
        from = at + line.length();
      } else if (from >= 0 && !inFence && line.startsWith("#")) {
        return new int[] {from, at};
      }
      at += line.length();
    }
    return from < 0 ? null : new int[] {from, at};
  }

  @Override
  public String toString() {
    return id;
  }
}
