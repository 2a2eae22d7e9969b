package dev.lockstep.ast;

/**
 * The database a migration is judged for. {@code major} is PostgreSQL's major version (10 to 18),
 * {@code minor} the minor one or -1 when it was not named.
 */
public record Target(Product product, int major, int minor, boolean assumed) {
  /** A database product. */
  public enum Product {
    POSTGRESQL("postgresql"),
    MYSQL("mysql"),
    MARIADB("mariadb");

    private final String id;

    Product(String id) {
      this.id = id;
    }

    /** The name used on the command line and in reports. */
    public String id() {
      return id;
    }
  }

  /** What is assumed when nobody says otherwise. */
  public static final Target DEFAULT = new Target(Product.POSTGRESQL, 15, -1, true);

  /** PostgreSQL of a major version, as if the user had named it. */
  public static Target postgresql(int major) {
    return new Target(Product.POSTGRESQL, major, -1, false);
  }

  public boolean atLeast(int wanted) {
    return major >= wanted;
  }

  /** The version as people write it: {@code 15}, or {@code 14.2}. */
  public String version() {
    return minor < 0 ? String.valueOf(major) : major + "." + minor;
  }
}
