package dev.lockstep.postgres;

/** What a relation is; {@link #word} is coarser and does not tell partitioned ones apart. */
public enum RelationKind {
  TABLE('r', "table"),
  PARTITIONED_TABLE('p', "table"),
  FOREIGN_TABLE('f', "table"),
  INDEX('i', "index"),
  PARTITIONED_INDEX('I', "index"),
  SEQUENCE('S', "sequence"),
  VIEW('v', "view"),
  MATERIALIZED_VIEW('m', "matview"),
  TYPE('c', "type");

  private final char catalogLetter;
  private final String word;

  RelationKind(char catalogLetter, String word) {
    this.catalogLetter = catalogLetter;
    this.word = word;
  }

  /** table, index, sequence, view, matview or type. */
  public String word() {
    return word;
  }

  boolean isIndex() {
    return this == INDEX || this == PARTITIONED_INDEX;
  }

  /** From {@code pg_class.relkind}, which must not be a TOAST table. */
  static RelationKind ofCatalog(String relkind) {
    for (RelationKind kind : values()) {
      if (kind.catalogLetter == relkind.charAt(0)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("relkind " + relkind);
  }
}
