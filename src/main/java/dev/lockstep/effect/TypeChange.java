package dev.lockstep.effect;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ALTER COLUMN … TYPE does to the rows: nothing, rebuild the column's indexes, write the table
 * anew, or that cannot be told because the old type is unknown (ALTER TABLE, Notes; each pair
 * measured on 13–18).
 */
public enum TypeChange {
  NONE,
  INDEX_REBUILD,
  REWRITE,
  UNKNOWN;

  private static final Set<String> ZERO_OFFSET =
      Set.of("utc", "gmt", "utc0", "etc/utc", "etc/gmt", "zulu", "universal", "uct", "greenwich");
  private static final int INTERVAL_DEFAULT = 6;

  /** Whether the table is written anew, an unknown old type taken for the worst. */
  boolean rewrites() {
    return this == REWRITE || this == UNKNOWN;
  }

  /** What the action does in the database as it stands. */
  public static TypeChange of(AlterColumnType action, Database database) {
    TableColumn column = database.column(action.table(), action.column());
    SqlType from = column == null ? null : column.type();
    Expression using = action.using();
    if (using != null
        && !(using instanceof Expression.Column same && same.name().equals(action.column()))
        && !isCastOf(using, action)) {
      return REWRITE;
    }
    if (from == null) {
      return UNKNOWN;
    }
    TypeChange change = between(from, action.type(), database);
    return change == NONE && changesCollation(action, database) ? INDEX_REBUILD : change;
  }

  /** Whether the rows stay as they are and only compare in another order from now on. */
  public static boolean isCollationOnly(AlterColumnType action, Database database) {
    TableColumn column = database.column(action.table(), action.column());
    return column != null
        && column.type() != null
        && of(action, database) == INDEX_REBUILD
        && between(column.type(), action.type(), database) == NONE;
  }

  /** A type named without COLLATE brings its own collation (ALTER TABLE, SET DATA TYPE). */
  private static boolean changesCollation(AlterColumnType action, Database database) {
    TableColumn column = database.column(action.table(), action.column());
    return column != null
        && !Objects.equals(column.collation(), TableColumn.collation(action.collation()));
  }

  /** {@code USING c::type} to the very type of the column converts as no USING would. */
  private static boolean isCastOf(Expression using, AlterColumnType action) {
    return using instanceof Expression.Cast cast
        && cast.operand() instanceof Expression.Column column
        && column.name().equals(action.column())
        && cast.type().sameAs(action.type());
  }

  /** What changing a column from one type to another does, without USING. */
  static TypeChange between(SqlType from, SqlType to, Database database) {
    if (from.sameAs(to) || isSameMade(from, to, database)) {
      return NONE;
    }
    if (from.dimensions() != to.dimensions() && (!from.isArray() || !to.isArray())) {
      return domainChange(from, to, database);
    }
    if (from.isArray()) {
      return from.name().equals(to.name()) && to.modifiers().isEmpty() ? NONE : REWRITE;
    }
    if (from.name().equals(to.name()) && Objects.equals(from.schema(), to.schema())) {
      return modifierChange(from, to);
    }
    TypeChange named = nameChange(from, to, database);
    return named == REWRITE ? domainChange(from, to, database) : named;
  }

  /** Whether both name the same type that the history made, one of them with its schema. */
  private static boolean isSameMade(SqlType from, SqlType to, Database database) {
    DataType made = database.type(new QualifiedName(from.schema(), from.name()));
    return made != null
        && from.dimensions() == to.dimensions()
        && made.equals(database.type(new QualifiedName(to.schema(), to.name())));
  }

  private static TypeChange nameChange(SqlType from, SqlType to, Database database) {
    String pair = from.name() + ">" + to.name();
    return switch (pair) {
      case "varchar>text" -> NONE;
      case "text>varchar" -> to.modifiers().isEmpty() ? NONE : REWRITE;
      case "text>citext", "varchar>citext", "citext>text" -> INDEX_REBUILD;
      case "citext>varchar" -> to.modifiers().isEmpty() ? INDEX_REBUILD : REWRITE;
      case "bit>varbit" -> to.modifiers().isEmpty() ? NONE : REWRITE;
      case "oid>integer", "integer>oid", "integer>regclass", "regclass>integer" -> INDEX_REBUILD;
      case "text>bpchar", "varchar>bpchar" -> INDEX_REBUILD;
      case "char>bpchar", "xml>bpchar", "oid>regclass", "regclass>oid" -> NONE;
      case "cidr>inet", "xml>text" -> NONE;
      case "xml>varchar" -> to.modifiers().isEmpty() ? NONE : REWRITE;
      case "timestamp>timestamptz", "timestamptz>timestamp" -> zoned(from, to, database);
      default -> REWRITE;
    };
  }

  private static TypeChange zoned(SqlType from, SqlType to, Database database) {
    List<String> zone = database.session().value("timezone");
    boolean constant =
        zone != null
            && !zone.isEmpty()
            && ZERO_OFFSET.contains(zone.getFirst().toLowerCase(java.util.Locale.ROOT));
    // A precision of its own is enforced by a step of its own, which writes anew.
    boolean keepsPrecision = precision(to) == INTERVAL_DEFAULT;
    return constant && keepsPrecision && database.target().atLeast(12) ? INDEX_REBUILD : REWRITE;
  }

  private static TypeChange modifierChange(SqlType from, SqlType to) {
    return switch (from.name()) {
      case "char" -> length(from) == length(to) ? NONE : REWRITE;
      case "varchar", "varbit" ->
          to.modifiers().isEmpty() || (!from.modifiers().isEmpty() && number(to) >= number(from))
              ? NONE
              : REWRITE;
      case "numeric" -> numericChange(from, to);
      case "timestamp", "timestamptz", "time", "timetz" ->
          precision(to) >= precision(from) ? NONE : REWRITE;
      case "interval" -> intervalChange(from, to);
      default -> REWRITE;
    };
  }

  private static TypeChange numericChange(SqlType from, SqlType to) {
    if (to.modifiers().isEmpty()) {
      return NONE;
    }
    if (from.modifiers().isEmpty()) {
      return REWRITE;
    }
    return scale(from).equals(scale(to)) && number(to) >= number(from) ? NONE : REWRITE;
  }

  private static TypeChange intervalChange(SqlType from, SqlType to) {
    boolean finer = !Intervals.hasSeconds(from) || precision(to) >= precision(from);
    return !Intervals.isCoarser(to, from) && finer ? NONE : REWRITE;
  }

  /** A domain becomes its base, or an unconstrained domain over the type itself, for free. */
  private static TypeChange domainChange(SqlType from, SqlType to, Database database) {
    if (domain(to, database) instanceof DataType.Domain domain) {
      return Domains.isConstrained(to, database) ? REWRITE : between(from, domain.base(), database);
    }
    if (domain(from, database) instanceof DataType.Domain domain) {
      // The value comes without the length its domain has: any length is enforced anew.
      SqlType base = domain.base();
      return between(
          new SqlType(
              base.schema(), base.name(), List.of(), base.fields(), base.dimensions(), base.span()),
          to,
          database);
    }
    return REWRITE;
  }

  private static @Nullable DataType domain(SqlType type, Database database) {
    return type.isArray() ? null : database.type(new QualifiedName(type.schema(), type.name()));
  }

  /** The length of a char, which is 1 where none is given (manual 8.3). */
  private static int length(SqlType type) {
    return type.modifiers().isEmpty() ? 1 : number(type);
  }

  private static int number(SqlType type) {
    return type.modifiers().isEmpty() ? 0 : parse(type.modifiers().getFirst());
  }

  private static String scale(SqlType type) {
    return type.modifiers().size() > 1 ? type.modifiers().get(1) : "0";
  }

  private static int precision(SqlType type) {
    return type.modifiers().isEmpty() ? INTERVAL_DEFAULT : parse(type.modifiers().getFirst());
  }

  private static int parse(String number) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
