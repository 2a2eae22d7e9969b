package dev.lockstep.source;

import dev.lockstep.ast.BlockOperation.LibraryMigration;
import dev.lockstep.ast.Direction;
import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.ast.Unknown;
import dev.lockstep.parser.ecto.EctoConfig;
import dev.lockstep.parser.ecto.EctoError;
import dev.lockstep.parser.ecto.EctoFile;
import dev.lockstep.parser.ecto.EctoMigration;
import dev.lockstep.parser.ecto.EctoParser;
import dev.lockstep.parser.ecto.EctoScript;
import dev.lockstep.parser.ecto.EctoStatement;
import dev.lockstep.parser.ecto.Value;
import dev.lockstep.parser.sql.ParsedSql;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.source.FileTree.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the migrations of one Ecto history: lowers each direction to SQL and parses that. */
final class EctoReader implements Layout.MigrationReader {
  private static final String GENERATED_BY_ASH = "mix ash_postgres.generate_migrations";

  /** What Ecto raises (ecto_sql, migrator.ex, load_migration!/1). */
  private static final String NO_MIGRATION =
      "Ecto.MigrationError: the file does not define an Ecto.Migration";

  private final EctoLayout layout;
  private final EctoProject project;
  private final EctoConfig config;
  private final Reading reading;

  EctoReader(EctoLayout layout, EctoProject project, EctoConfig config, Reading reading) {
    this.layout = layout;
    this.project = project;
    this.config = config;
    this.reading = reading;
  }

  @Override
  public List<LoadedMigration> read(MigrationFiles files) {
    SourceFile source = reading.source(files.up(), Language.ELIXIR);
    if (source == null) {
      return List.of();
    }
    EctoFile file = EctoParser.parse(source.text(), config, project);
    List<Problem> problems = new ArrayList<>(file.problems());
    Migration migration;
    SentSql up = SentSql.NOTHING;
    SentSql down = SentSql.NOTHING;
    if (file.migrations().isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(new Problem(Problem.Kind.REFUSED_BY_TOOL, NO_MIGRATION, new Span(0, 0)));
      }
      Script nothing = new Script(Direction.UP, TransactionMode.MIGRATION, List.of());
      migration =
          migration(files, source, nothing, new Rollback.NotSupported(), List.of(), problems, null);
    } else {
      // Ecto runs the first migration module of a file (ecto_sql, migrator.ex, load_migration!/1).
      EctoMigration module = file.migrations().getFirst();
      file.migrations().stream().skip(1).forEach(other -> problems.add(neverRun(other)));
      Script script = script(Direction.UP, module, module.up(), problems);
      migration =
          migration(
              files, source, script, rollback(module), settings(module), problems, module.code());
      up = sent(module.up());
      down = sent(module.down());
    }
    return List.of(new LoadedMigration(files, migration, source, source, up, down, List.of()));
  }

  @Override
  public List<LoadedMigration> informed(List<LoadedMigration> migrations) {
    Folder snapshots = project.snapshots();
    return snapshots == null ? migrations : new AshSnapshots(snapshots, reading).among(migrations);
  }

  private Migration migration(
      MigrationFiles files,
      SourceFile source,
      Script up,
      Rollback rollback,
      List<Migration.Setting> settings,
      List<Problem> problems,
      @Nullable DslModule code) {
    return new Migration(
        source.path(),
        layoutOf(source),
        files.version(),
        files.name(),
        up,
        rollback,
        settings,
        Layout.firstOf(problems),
        code,
        source.header());
  }

  /**
   * The switches of the module, and the migration lock where the repository's configuration names
   * one.
   */
  private List<Migration.Setting> settings(EctoMigration module) {
    List<Migration.Setting> settings = new ArrayList<>(module.settings());
    if (config.migrationLock() instanceof Value.Atom(String name, Span span)) {
      settings.add(new Migration.Setting("migration_lock", name, Span.SYNTHETIC));
    }
    return settings;
  }

  private static SentSql sent(@Nullable EctoScript script) {
    if (script == null) {
      return SentSql.NOTHING;
    }
    List<String> statements = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    for (EctoStatement sent : script.statements()) {
      statements.add(sent.sql().text());
      sent.sql().holes().forEach(hole -> unknown.add(hole.unknown()));
      if (sent.condition() != null) {
        unknown.add(sent.condition());
      }
    }
    EctoError error = script.error();
    return new SentSql(statements, error == null ? null : error.text(), unknown);
  }

  private String layoutOf(SourceFile source) {
    return source.text().contains(GENERATED_BY_ASH) ? EctoLayout.ASH.id() : layout.id();
  }

  private static Problem neverRun(EctoMigration module) {
    String message =
        module.module() + " is never run: Ecto runs the first migration of a file only";
    return new Problem(Problem.Kind.NOT_ANALYSED, message, module.span());
  }

  private Rollback rollback(EctoMigration module) {
    EctoScript up = module.up();
    if (up != null && up.error() != null) {
      // What cannot be applied need not be undone.
      Script nothing = new Script(Direction.DOWN, transaction(module), List.of());
      return new Rollback.Raises(nothing, List.of());
    }
    EctoScript down = module.down();
    if (down == null) {
      return new Rollback.Missing(module.span());
    }
    Script script = script(Direction.DOWN, module, down, new ArrayList<>());
    if (!down.irreversible().isEmpty()) {
      List<EctoError> irreversible = down.irreversible();
      return new Rollback.Raises(script, irreversible.stream().map(EctoReader::call).toList());
    }
    EctoError error = down.error();
    if (error != null) {
      boolean isNews = isForRollbackAlone(module);
      return new Rollback.Raises(script, isNews ? List.of(call(error)) : List.of());
    }
    return new Rollback.Defined(script);
  }

  /**
   * Whether what raises on the way down is news: a down of its own that raises says on purpose that
   * there is no way back, and a change that raises on the way up too never gets that far.
   */
  private static boolean isForRollbackAlone(EctoMigration module) {
    EctoScript up = module.up();
    return !module.callbacks().contains(EctoMigration.Callback.DOWN)
        && (up == null || up.error() == null);
  }

  private static Rollback.Raises.Call call(EctoError error) {
    return new Rollback.Raises.Call(error.text(), error.span());
  }

  private Script script(
      Direction direction,
      EctoMigration module,
      @Nullable EctoScript script,
      List<Problem> problems) {
    List<Statement> statements = new ArrayList<>();
    if (script != null) {
      Target target = reading.target();
      for (EctoStatement sent : script.statements()) {
        LibraryMigration library = library(sent, direction, module);
        if (library != null) {
          statements.add(
              new Statement(List.of(library), written(sent), library.span(), sent.origin()));
          continue;
        }
        ParsedSql parsed = SqlParser.parse(sent.sql(), target);
        List<Operation> presumed = presumed(sent, target);
        DslCall origin = sent.origin().under(sent.condition());
        parsed.statements().forEach(s -> statements.add(s.withOrigin(origin).presuming(presumed)));
        problems.addAll(parsed.problems());
      }
      EctoError error = script.error();
      if (error != null) {
        Problem.Kind kind =
            error.isUnknownOption() ? Problem.Kind.UNKNOWN_OPTION : Problem.Kind.REFUSED_BY_TOOL;
        problems.add(new Problem(kind, error.text(), error.span()));
      }
    }
    return new Script(direction, transaction(module), statements);
  }

  /**
   * The migration that a library keeps for its users, where a call of it is all that is known:
   * {@code Oban.Migrations.up(version: 12)}. Modules of the application are no library.
   */
  private static @Nullable LibraryMigration library(
      EctoStatement sent, Direction direction, EctoMigration module) {
    DslCall call = sent.origin();
    String called = call.subject();
    if (sent.kind() != EctoStatement.Kind.OPAQUE
        || called == null
        || !called.contains("Migration")
        || head(called).equals(head(module.module()))) {
      return null;
    }
    DslCall.Option version = call.option("version");
    String said = version == null ? "" : version.value();
    return new LibraryMigration(head(called), said, direction == Direction.UP, call.span());
  }

  /** The call as a comment of SQL: {@code -- Oban.Migrations.up(version: 12)}. */
  private static String written(EctoStatement sent) {
    return sent.origin().options().stream()
        .map(option -> option.name() + ": " + option.value())
        .collect(Collectors.joining(", ", "-- " + sent.origin().name() + "(", ")"));
  }

  private static String head(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  private static List<Operation> presumed(EctoStatement sent, Target target) {
    SqlText presumed = sent.presumed();
    return presumed == null
        ? List.of()
        : SqlParser.parse(presumed, target).statements().stream()
            .flatMap(statement -> statement.operations().stream())
            .toList();
  }

  private static TransactionMode transaction(EctoMigration module) {
    return module.isSet("disable_ddl_transaction")
        ? TransactionMode.NONE
        : TransactionMode.MIGRATION;
  }
}
