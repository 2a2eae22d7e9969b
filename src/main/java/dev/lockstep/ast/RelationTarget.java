package dev.lockstep.ast;

/**
 * The relation an ALTER is aimed at: {@code kind} is the word used ({@code ALTER TABLE}, {@code
 * ALTER VIEW} …), which need not be what the relation is; {@code only} is ONLY, keeping the change
 * from descendants and partitions.
 */
public record RelationTarget(Kind kind, QualifiedName name, boolean ifExists, boolean only) {
  /** The word after ALTER. */
  public enum Kind {
    TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    INDEX,
    SEQUENCE,
    TYPE
  }

  public static RelationTarget table(QualifiedName name) {
    return new RelationTarget(Kind.TABLE, name, false, false);
  }
}
