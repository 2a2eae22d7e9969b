package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Database;
import java.util.List;
import java.util.Set;

/** Whether the values of the two columns of a foreign key can be compared. */
public enum ForeignKeyTypes {
  /** The same type, its length or precision aside. */
  SAME,
  /** An integer type that holds all that the referenced one does, and more. */
  WIDER,
  /** Different types between which the server finds an equality operator. */
  COMPARABLE,
  /** Types without one: the foreign key is refused with 42804. */
  NOT_COMPARABLE;

  /** These are compared as one type, without a conversion. */
  private static final Set<String> TEXTS = Set.of("text", "varchar");

  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

  /** How the type of a referencing column goes with that of the referenced one. */
  public static ForeignKeyTypes of(SqlType from, SqlType to, Database database) {
    SqlType one = Domains.base(from, database).stored();
    SqlType two = Domains.base(to, database).stored();
    if (one.dimensions() == two.dimensions()
        && (one.name().equals(two.name())
            || (TEXTS.contains(one.name()) && TEXTS.contains(two.name())))) {
      return SAME;
    }
    if (areIntegers(one, two) && INTEGERS.indexOf(one.name()) > INTEGERS.indexOf(two.name())) {
      return WIDER;
    }
    return (Casts.mayAssign(one, two) && Casts.mayAssign(two, one)) || Casts.areNumbers(one, two)
        ? COMPARABLE
        : NOT_COMPARABLE;
  }

  private static boolean areIntegers(SqlType one, SqlType two) {
    return !one.isArray()
        && !two.isArray()
        && INTEGERS.contains(one.name())
        && INTEGERS.contains(two.name());
  }
}
