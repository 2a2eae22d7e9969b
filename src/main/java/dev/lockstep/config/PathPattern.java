package dev.lockstep.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/**
 * A pattern for paths: {@code *} within a name, {@code **} over names, {@code ?}, {@code [abc]},
 * {@code {a,b}}. A pattern that names a folder matches everything in it; one without a slash
 * matches at any depth.
 */
public final class PathPattern {
  private final List<PathMatcher> matchers;

  private PathPattern(List<PathMatcher> matchers) {
    this.matchers = matchers;
  }

  /** The pattern as written. */
  static PathPattern of(String pattern) throws InvalidSettingException {
    String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    String anchored = plain.startsWith("./") ? plain.substring(2) : plain;
    try {
      if (anchored.contains("/")) {
        return new PathPattern(List.of(glob(anchored), glob(anchored + "/**")));
      }
      return new PathPattern(
          List.of(
              glob(anchored),
              glob(anchored + "/**"),
              glob("**/" + anchored),
              glob("**/" + anchored + "/**")));
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException("not a path pattern: " + pattern);
    }
  }

  /** Whether it matches a path, relative to where the pattern holds. */
  public boolean matches(Path relative) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
  }

  private static PathMatcher glob(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }
}
