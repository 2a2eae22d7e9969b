package dev.lockstep.source;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.parser.sql.ParsedSql;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.source.FileTree.Folder;
import dev.lockstep.source.SqlTool.SqlSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Migrations written in SQL. What the marks in a file say of its tool goes before what its folder
 * says; files of no known tool are plain SQL, run as the user says.
 */
final class SqlLayout implements Layout {
  private static final String PLAIN = "sql";

  private final String id;
  private final @Nullable SqlTool tool;
  private final @Nullable MarkedSql marks;
  private final boolean isAsked;

  private SqlLayout(String id, @Nullable SqlTool tool, @Nullable MarkedSql marks, boolean isAsked) {
    this.id = id;
    this.tool = tool;
    this.marks = marks;
    this.isAsked = isAsked;
  }

  /** The layouts that the user may ask for by name. */
  static List<Layout> named() {
    List<Layout> layouts = new ArrayList<>();
    SqlTools.ALL.forEach(tool -> layouts.add(new SqlLayout(tool.id(), tool, null, true)));
    MarkedSql.ALL.forEach(marks -> layouts.add(new SqlLayout(marks.id(), null, marks, true)));
    layouts.add(new SqlLayout(PLAIN, null, null, true));
    return layouts;
  }

  /** The layouts that folders are searched for, plain SQL last. */
  static List<Layout> detected() {
    List<Layout> layouts = new ArrayList<>();
    SqlTools.ALL.forEach(tool -> layouts.add(new SqlLayout(tool.id(), tool, null, false)));
    layouts.add(new SqlLayout(PLAIN, null, null, false));
    return layouts;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public @Nullable Folder rootOf(Folder folder, boolean named) {
    Folder root = tool == null ? SqlFiles.USUAL.rootOf(folder) : tool.rootOf(folder);
    if (root == null) {
      return null;
    }
    if (tool != null && !isAsked) {
      return tool.keeps(root) ? root : null;
    }
    boolean isTaken =
        named ? !SqlFiles.isDumpOfRepository(folder) : SqlFiles.isUnderMigrationFolder(root);
    return isTaken ? root : null;
  }

  @Override
  public boolean ownsSubfolders() {
    return tool instanceof Flyway;
  }

  @Override
  public List<MigrationFiles> migrations(Folder root) {
    return tool == null ? SqlFiles.USUAL.migrations(root) : tool.migrations(root);
  }

  @Override
  public MigrationReader reader(FoundHistory history, Reading reading) {
    boolean expectsDowns =
        tool == null
            ? history.migrations().stream().anyMatch(files -> files.down() != null)
            : tool.expectsRollbacks(history.migrations());
    return files -> read(files, expectsDowns, reading);
  }

  private List<LoadedMigration> read(MigrationFiles files, boolean expectsDown, Reading reading) {
    SourceFile source = reading.source(files.up(), Language.SQL);
    if (source == null) {
      return List.of();
    }
    MarkedSql found = marks != null ? marks : MarkedSql.of(source.text());
    return found == null
        ? List.of(whole(files, source, expectsDown, reading))
        : found.parts(source.text()).stream()
            .map(parts -> divided(files, source, found, parts, reading))
            .toList();
  }

  /** A file that goes up as a whole. */
  private LoadedMigration whole(
      MigrationFiles files, SourceFile source, boolean expectsDown, Reading reading) {
    ParsedSql up = parse(sql(source.text()), reading);
    Path downPath = files.down();
    SourceFile downFile = downPath == null ? null : reading.source(downPath, Language.SQL);
    ParsedSql down = downFile == null ? null : parse(sql(downFile.text()), reading);
    Rollback rollback = expectsDown ? new Rollback.Missing(new Span(0, 0)) : NOT_SUPPORTED;
    if (down != null && downFile != null) {
      TransactionMode mode = transaction(files, downFile, down, reading);
      rollback = new Rollback.Defined(new Script(Direction.DOWN, mode, down.statements()));
    }
    TransactionMode mode = transaction(files, source, up, reading);
    Migration migration =
        new Migration(
            source.path(),
            id,
            files.version(),
            files.name(),
            new Script(Direction.UP, mode, up.statements()),
            rollback,
            List.of(),
            Layout.firstOf(up.problems()),
            source.header());
    return new LoadedMigration(
        files,
        migration,
        source,
        downFile == null ? source : downFile,
        SentSql.of(up.statements()),
        down == null ? SentSql.NOTHING : SentSql.of(down.statements()),
        down == null ? List.of() : Layout.firstOf(down.problems()));
  }

  private static final Rollback NOT_SUPPORTED = new Rollback.NotSupported();

  private SqlText sql(String text) {
    return tool == null ? SqlText.ofFile(text) : tool.sql(text);
  }

  private TransactionMode transaction(
      MigrationFiles files, SourceFile source, ParsedSql parsed, Reading reading) {
    if (tool == null) {
      return reading.plainTransaction();
    }
    Path path = files.up();
    Folder folder = reading.tree().folder(Objects.requireNonNull(path.getParent(), "a file"));
    String name = path.getFileName().toString();
    return tool.transaction(new SqlSource(source.text(), parsed.statements(), folder, name));
  }

  /** A file of which marks say what goes up and what goes down. */
  private static LoadedMigration divided(
      MigrationFiles files,
      SourceFile source,
      MarkedSql marks,
      MarkedSql.Parts parts,
      Reading reading) {
    ParsedSql up = parse(parts.up(), reading);
    SqlText downText = parts.down();
    ParsedSql down = downText == null ? null : parse(downText, reading);
    List<Problem> problems = new ArrayList<>(up.problems());
    parse(parts.before(), reading).statements().stream()
        .map(statement -> notRun(marks, statement.span()))
        .forEach(problems::add);
    Rollback rollback =
        down == null
            ? new Rollback.Missing(parts.mark())
            : new Rollback.Defined(
                new Script(Direction.DOWN, parts.downTransaction(), down.statements()));
    Migration migration =
        new Migration(
            source.path(),
            marks.id(),
            files.version(),
            files.name(),
            new Script(Direction.UP, parts.transaction(), up.statements()),
            rollback,
            List.of(),
            Layout.firstOf(problems),
            source.header());
    return new LoadedMigration(
        files,
        migration,
        source,
        source,
        SentSql.of(up.statements()),
        down == null ? SentSql.NOTHING : SentSql.of(down.statements()),
        down == null ? List.of() : Layout.firstOf(down.problems()));
  }

  private static Problem notRun(MarkedSql marks, Span span) {
    return new Problem(
        marks.before() == MarkedSql.Before.REFUSED
            ? Problem.Kind.REFUSED_BY_TOOL
            : Problem.Kind.NOT_ANALYSED,
        "%s runs nothing that stands before its first mark".formatted(marks.id()),
        span);
  }

  private static ParsedSql parse(SqlText text, Reading reading) {
    return SqlParser.parse(text, reading.target());
  }
}
