package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Domains over domains (manual 8.18). */
public final class Domains {
  private static final int DEEPEST = 32;

  private Domains() {}

  /** The domain a type names, or null when it is none the history made. */
  public static DataType.@Nullable Domain of(@Nullable SqlType type, Database database) {
    return type != null
            && !type.isArray()
            && database.type(new QualifiedName(type.schema(), type.name()))
                instanceof DataType.Domain domain
        ? domain
        : null;
  }

  /** Whether values of the type must satisfy more than those of the type at the bottom. */
  public static boolean isConstrained(SqlType type, Database database) {
    return chain(type, database).stream().anyMatch(DataType.Domain::isConstrained);
  }

  /** The type at the bottom of the domains that a type names; any other type itself. */
  public static SqlType base(SqlType type, Database database) {
    List<DataType.Domain> chain = chain(type, database);
    return chain.isEmpty() ? type : chain.getLast().base();
  }

  /** Whether a domain the type names, or one it is over, is NOT NULL. */
  public static boolean forbidsNull(SqlType type, Database database) {
    return chain(type, database).stream().anyMatch(DataType.Domain::notNull);
  }

  /** The checks of the domain the type names and of those it is over. */
  static List<Constraint> checks(SqlType type, Database database) {
    return chain(type, database).stream().flatMap(domain -> domain.checks().stream()).toList();
  }

  /** The default that a column of the type has without one of its own, or null. */
  public static @Nullable Expression defaultValue(SqlType type, Database database) {
    return chain(type, database).stream()
        .map(DataType.Domain::defaultValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether there is a domain over that type. */
  static boolean areOver(QualifiedName name, Database database) {
    DataType wanted = database.type(name);
    return wanted != null
        && database.schema().types().values().stream()
            .anyMatch(
                type ->
                    type instanceof DataType.Domain domain
                        && wanted.equals(
                            database.type(
                                new QualifiedName(domain.base().schema(), domain.base().name()))));
  }

  private static List<DataType.Domain> chain(SqlType type, Database database) {
    List<DataType.Domain> chain = new ArrayList<>();
    DataType.Domain now = of(type, database);
    while (now != null && chain.size() < DEEPEST) {
      chain.add(now);
      now = of(now.base(), database);
    }
    return chain;
  }
}
