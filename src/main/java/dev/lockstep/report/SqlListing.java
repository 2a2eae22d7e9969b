package dev.lockstep.report;

import dev.lockstep.ast.Target;
import dev.lockstep.source.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL that migrations send, file by file, and what could not be read. */
public record SqlListing(Target target, List<ListedFile> files, List<Failure> failures) {
  public SqlListing {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
  }

  /**
   * One migration: what it sends to go up and to go down, the error each way ends with (null when
   * it does not), and what is not known of them.
   */
  public record ListedFile(
      String path,
      List<String> up,
      List<String> down,
      @Nullable String upError,
      @Nullable String downError,
      List<UnknownLine> unknown) {
    public ListedFile {
      up = List.copyOf(up);
      down = List.copyOf(down);
      unknown = List.copyOf(unknown);
    }
  }

  /** Something not known: the line, from 1, that would have said it, and why it is not known. */
  public record UnknownLine(int line, String reason) {}

  /** What could not be read, a line each. */
  public List<String> failureLines() {
    return failures.stream().map(Failure::line).toList();
  }

  /** The same without the directions that are not wanted. */
  public SqlListing only(boolean up, boolean down) {
    List<ListedFile> wanted =
        files.stream()
            .map(
                file ->
                    new ListedFile(
                        file.path,
                        up ? file.up : List.of(),
                        down ? file.down : List.of(),
                        up ? file.upError : null,
                        down ? file.downError : null,
                        file.unknown))
            .toList();
    return new SqlListing(target, wanted, failures);
  }
}
