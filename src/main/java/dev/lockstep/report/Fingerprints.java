package dev.lockstep.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.engine.Finding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that they are known again after lines have moved: by rule, file name, direction
 * and the statement's text with its blanks evened out, and by their number among those that agree
 * in all of it. Findings must be asked for in the order of the report.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest digest;

  Fingerprints() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** 64 hexadecimal digits. */
  String of(Finding finding) {
    String statement = finding.statement();
    String name = finding.path().substring(finding.path().lastIndexOf('/') + 1);
    String key =
        String.join(
            "\n",
            finding.rule(),
            name,
            finding.direction().name(),
            statement == null ? "" : String.join(" ", Wrapping.words(statement)));
    int ordinal = seen.merge(key, 1, Integer::sum);
    return HexFormat.of().formatHex(digest.digest((key + "\n" + ordinal).getBytes(UTF_8)));
  }
}
