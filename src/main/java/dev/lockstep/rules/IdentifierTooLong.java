package dev.lockstep.rules;

import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A name of more than 63 bytes, of which PostgreSQL silently drops the end. */
final class IdentifierTooLong implements OperationRule {
  private static final int LONGEST = 63;

  /** The bytes of a character that does not fit any more, at most. */
  private static final int CHARACTER = 3;

  private static final Pattern IDENTIFIER =
      Pattern.compile("\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  @Override
  public void check(OperationContext now, Findings out) {
    for (String name : DefinedNames.of(now.operation())) {
      if (bytes(name) >= LONGEST - CHARACTER) {
        for (String written : longer(name, now.statement().statement().text())) {
          out.add(
                  now.operation(),
                  written
                      + " has "
                      + bytes(written)
                      + " bytes, and PostgreSQL cuts it to "
                      + name
                      + " without an error: "
                      + consequence(now))
              .advice("Give it a name of at most " + LONGEST + " bytes.");
        }
      }
    }
  }

  private static String consequence(OperationContext now) {
    return now.migration().isEcto()
        ? "a changeset that expects the whole name, as unique_constraint does, raises instead of"
            + " saying what is wrong."
        : "code that waits for the whole name in an error never meets it, and any other name that"
            + " begins alike is the same.";
  }

  /** The names in the text that PostgreSQL cuts to that one. */
  private static List<String> longer(String name, String text) {
    return IDENTIFIER
        .matcher(text)
        .results()
        .map(IdentifierTooLong::written)
        .filter(it -> bytes(it) > LONGEST && it.regionMatches(true, 0, name, 0, name.length()))
        .distinct()
        .limit(1)
        .toList();
  }

  private static String written(MatchResult match) {
    String quoted = match.group(1);
    return quoted == null ? match.group(2) : quoted.replace("\"\"", "\"");
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
