package dev.lockstep.effect;

import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.Database;
import java.util.Set;

/** Whether the values of the two columns of a foreign key can be compared. */
public enum ForeignKeyTypes {
  /** The same type, its length or precision aside. */
  SAME,
  /** Different types between which the server finds an equality operator. */
  COMPARABLE,
  /** Types without one: the foreign key is refused with 42804. */
  NOT_COMPARABLE;

  /** These are compared as one type, without a conversion. */
  private static final Set<String> TEXTS = Set.of("text", "varchar");

  /** How the type of a referencing column goes with that of the referenced one. */
  public static ForeignKeyTypes of(SqlType from, SqlType to, Database database) {
    SqlType one = Domains.base(from, database).stored();
    SqlType two = Domains.base(to, database).stored();
    if (one.dimensions() == two.dimensions()
        && (one.name().equals(two.name())
            || (TEXTS.contains(one.name()) && TEXTS.contains(two.name())))) {
      return SAME;
    }
    return (Casts.mayAssign(one, two) && Casts.mayAssign(two, one)) || Casts.areNumbers(one, two)
        ? COMPARABLE
        : NOT_COMPARABLE;
  }
}
