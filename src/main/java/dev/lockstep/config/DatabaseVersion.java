package dev.lockstep.config;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.Target.Product;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A database as people name it, {@code postgresql:15} or {@code postgresql:14.2}: the target to
 * judge for, and what must be said about it, if anything.
 */
public record DatabaseVersion(Target target, @Nullable String notice) {
  private static final int OLDEST = 10;
  private static final int NEWEST = 18;

  /** Reads a name. */
  public static DatabaseVersion parse(String text) throws InvalidSettingException {
    int colon = text.indexOf(':');
    String product = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    String version = colon < 0 ? null : text.substring(colon + 1);
    return switch (product) {
      case "postgresql", "postgres" -> postgresql(version, text);
      case "mysql" -> named(Product.MYSQL, version, text);
      case "mariadb" -> named(Product.MARIADB, version, text);
      default ->
          throw new InvalidSettingException(
              "unknown database '%s': say postgresql:VERSION, as in postgresql:16".formatted(text));
    };
  }

  /** A product of which lockstep knows the SQL that tools send, whatever its version. */
  private static DatabaseVersion named(Product product, @Nullable String version, String text)
      throws InvalidSettingException {
    int dot = version == null ? -1 : version.indexOf('.');
    int major = version == null ? 0 : number(dot < 0 ? version : version.substring(0, dot));
    int minor = version == null || dot < 0 ? -1 : number(version.substring(dot + 1));
    if (major < 0 || (dot >= 0 && minor < 0)) {
      throw new InvalidSettingException(
          "database '%s' has no version lockstep can read: say %s:8.0"
              .formatted(text, product.id()));
    }
    return new DatabaseVersion(new Target(product, major, minor, false), null);
  }

  private static DatabaseVersion postgresql(@Nullable String version, String text)
      throws InvalidSettingException {
    if (version == null) {
      return new DatabaseVersion(Target.DEFAULT, null);
    }
    int dot = version.indexOf('.');
    int major = number(dot < 0 ? version : version.substring(0, dot));
    int minor = dot < 0 ? -1 : number(version.substring(dot + 1));
    if (major < 0 || (dot >= 0 && minor < 0)) {
      throw new InvalidSettingException(
          "database '%s' has no version lockstep can read: say postgresql:16 or postgresql:14.2"
              .formatted(text));
    }
    if (major < OLDEST) {
      throw new InvalidSettingException(
          "database '%s' is too old: lockstep knows PostgreSQL %d to %d"
              .formatted(text, OLDEST, NEWEST));
    }
    if (major > NEWEST) {
      return new DatabaseVersion(
          new Target(Product.POSTGRESQL, NEWEST, -1, false),
          "PostgreSQL %d is newer than this lockstep knows: judged as %d".formatted(major, NEWEST));
    }
    return new DatabaseVersion(new Target(Product.POSTGRESQL, major, minor, false), null);
  }

  /** The value of one to four digits, or -1. */
  private static int number(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= 4
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : -1;
  }
}
