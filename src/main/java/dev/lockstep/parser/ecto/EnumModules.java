package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the library EctoEnum puts into a module for an enum type of PostgreSQL: the functions that
 * migrations call (ecto_enum 1.2 to 1.4, lib/ecto_enum/postgres/use.ex). A module for an enum that
 * the database does not know of gets nothing.
 */
final class EnumModules {
  /** The module that is imported for {@code defenum}, or used. */
  static final String LIBRARY = "EctoEnum";

  private static final String POSTGRES = "EctoEnum.Postgres";

  /** Releases whose types were in no schema, as the lock file of Mix names them. */
  private static final Pattern OTHER_RELEASE =
      Pattern.compile("\"ecto_enum\": \\{:hex, :ecto_enum, \"(0\\.|1\\.[01]\\.)");

  private static final Quoted TEMPLATE =
      ElixirParser.parse(
              """
              import Ecto.Migration
              def schema, do: Keyword.get(unquote(options), :schema, "public")
              def schemaless_type, do: unquote(type)
              def type, do: String.to_atom("#{schema()}.#{schemaless_type()}")
              def __enums__, do: Enum.map(unquote(enums), &String.to_atom(to_string(&1)))
              def __enum_map__, do: __enums__()
              def create_type do
                labels = Enum.map_join(unquote(enums), ", ", &"'#{&1}'")
                execute("CREATE TYPE #{type()} AS ENUM (#{labels})", "DROP TYPE #{type()}")
              end
              def drop_type, do: execute("DROP TYPE #{type()}")
              """)
          .root();

  private static final List<Quoted> PARAMETERS =
      Stream.of("type", "enums", "options").<Quoted>map(name -> new Variable(name, 0, 0)).toList();

  private EnumModules() {}

  /** Whether the lock file names a release that does something else. */
  static boolean areDifferent(String lockFile) {
    return OTHER_RELEASE.matcher(lockFile).find();
  }

  /** The members of the module that {@code defenum} makes; none when it makes no type. */
  static List<Quoted> defined(Call defenum) {
    List<Quoted> given = defenum.arguments();
    return switch (given.size()) {
      case 3 -> members(given.get(1), given.get(2), new ListLiteral(List.of(), 0, 0));
      case 4 -> members(given.get(1), given.get(2), given.get(3));
      default -> List.of();
    };
  }

  /** The members that {@code use} of that module adds; none when it makes no type. */
  static List<Quoted> used(String module, Call use) {
    boolean isLibrary = module.equals(LIBRARY) || module.equals(POSTGRES);
    return isLibrary
            && use.arguments().size() == 2
            && use.argument(1) instanceof ListLiteral options
            && options.get("type") instanceof Quoted type
            && options.get("enums") instanceof Quoted enums
        ? members(type, enums, options)
        : List.of();
  }

  private static List<Quoted> members(Quoted type, Quoted enums, Quoted options) {
    Quoted filled = Templates.fill(TEMPLATE, PARAMETERS, List.of(type, enums, options));
    return ModuleReader.statements(filled);
  }
}
