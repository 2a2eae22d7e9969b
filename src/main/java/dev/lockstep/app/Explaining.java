package dev.lockstep.app;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.Effects;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.TableSize;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.report.Explanation.HeldLock;
import dev.lockstep.report.Explanation.Setting;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each statement that was judged what it does, up and then down again. */
final class Explaining {
  private final Sources sources;
  private final Settings settings;
  private final Judged judged;
  private final Map<String, List<Finding>> findings;
  private final Set<Drawn> drawn = new HashSet<>();

  /** That a rule found something in a statement. */
  private record Drawn(String rule, String path, Span span, @Nullable String statement) {}

  Explaining(Sources sources, Settings settings, Judged judged) {
    this.sources = sources;
    this.settings = settings;
    this.judged = judged;
    this.findings = judged.findings().stream().collect(Collectors.groupingBy(Finding::path));
    judged.raw().forEach(r -> drawn.add(new Drawn(r.rule(), r.path(), r.span(), r.statement())));
  }

  Explanation explanation() {
    List<ExplainedFile> explained = new ArrayList<>();
    for (Judged.JudgedHistory history : judged.histories()) {
      Map<String, LoadedMigration> byPath = new HashMap<>();
      for (LoadedMigration migration : history.loaded().migrations()) {
        byPath.put(migration.migration().path(), migration);
      }
      for (MigrationContext migration : history.judgement().migrations()) {
        String path = migration.scope().path();
        explained.addAll(files(migration, Objects.requireNonNull(byPath.get(path), path)));
      }
    }
    return new Explanation(
        settings.target(), explained, sources.failures(), settings.notices(), sources.files());
  }

  /** The file of a migration, and that of its rollback where it is another. */
  private List<ExplainedFile> files(MigrationContext migration, LoadedMigration loaded) {
    List<ExplainedStatement> up = up(migration, loaded.file());
    List<ExplainedStatement> down = down(migration, loaded);
    if (loaded.file() == loaded.downFile()) {
      up.addAll(down);
      return List.of(file(loaded.file(), up));
    }
    return List.of(file(loaded.file(), up), file(loaded.downFile(), down));
  }

  private ExplainedFile file(SourceFile file, List<ExplainedStatement> statements) {
    Set<Finding> told = new HashSet<>();
    statements.forEach(statement -> told.addAll(statement.findings()));
    List<Finding> others =
        findings.getOrDefault(file.path(), List.of()).stream()
            .filter(finding -> !told.contains(finding))
            .toList();
    return new ExplainedFile(file.path(), statements, others);
  }

  private List<ExplainedStatement> up(MigrationContext migration, SourceFile file) {
    List<ExplainedStatement> explained = new ArrayList<>();
    HeldLocks locks = new HeldLocks();
    Where where = new Where(file, Direction.UP, new Refusals());
    List<StatementContext> statements = migration.statements();
    for (int i = 0; i < statements.size(); i++) {
      StatementContext now = statements.get(i);
      Database after =
          i + 1 < statements.size() ? statements.get(i + 1).database() : migration.after();
      Setting setting = setting(now.database(), after, now.inBlock());
      explained.add(statement(now.statement(), effect(now), now.database(), setting, where, locks));
    }
    return explained;
  }

  /**
   * Statements that no migration tool has claimed may be all there is of a database; a tool's
   * history is often begun on tables that were there before.
   */
  private static Effect effect(StatementContext now) {
    return now.migration().migration().layout().equals("sql")
        ? Effects.inWhole(now.statement(), now.database())
        : now.effect();
  }

  private List<ExplainedStatement> down(MigrationContext up, LoadedMigration loaded) {
    if (!(loaded.migration().rollback() instanceof Rollback.Defined(Script script))) {
      return List.of();
    }
    List<ExplainedStatement> explained = new ArrayList<>();
    HeldLocks locks = new HeldLocks();
    Where where = new Where(loaded.downFile(), Direction.DOWN, new Refusals());
    Database now = up.after().enter(loaded.migration(), script);
    for (Statement statement : script.statements()) {
      now = now.presuming(statement);
      Effect effect = Effects.of(statement, now);
      Database after = now.after(statement).holding(effect.locks(), now, statement.span());
      Setting setting = setting(now, after, false);
      explained.add(statement(statement, effect, now, setting, where, locks));
      now = after;
    }
    return explained;
  }

  /** The file a script stands in, the way it goes, and what is refused of it on the way. */
  private record Where(SourceFile file, Direction direction, Refusals refusals) {}

  private ExplainedStatement statement(
      Statement statement,
      Effect expected,
      Database now,
      Setting setting,
      Where where,
      HeldLocks locks) {
    LineIndex lines = where.file().lines();
    int line = lines.position(statement.span().start()).line();
    Effect effect = where.refusals().of(expected, statement, now, line);
    List<HeldLock> held = locks.at(now);
    locks.add(effect, now, line);
    return new ExplainedStatement(
        line,
        lines.position(statement.span().end()).line(),
        where.direction(),
        statement.text(),
        setting,
        effect,
        unseen(effect, now),
        held,
        sizes(effect, now),
        findings(where.file().path(), statement, where.direction()));
  }

  private static Set<String> unseen(Effect effect, Database now) {
    Set<String> unseen = new HashSet<>();
    Stream.of(effect.locks().stream().map(Lock::relation), effect.bulk().stream())
        .flatMap(names -> names)
        .filter(name -> !HeldLocks.isLive(name, now))
        .forEach(unseen::add);
    return unseen;
  }

  private Map<String, TableSize> sizes(Effect effect, Database now) {
    Map<String, TableSize> sizes = new HashMap<>();
    for (String name : effect.bulk()) {
      TableSize size = settings.sizes().of(now.qualified(QualifiedName.parse(name)));
      if (size != null) {
        sizes.put(name, size);
      }
    }
    return sizes;
  }

  /** The findings about a statement; of a loop's statements, each has those it drew itself. */
  private List<Finding> findings(String path, Statement statement, Direction direction) {
    return findings.getOrDefault(path, List.of()).stream()
        .filter(finding -> finding.direction() == direction)
        .filter(finding -> statement.span().encloses(finding.span()))
        .filter(finding -> isDrawnBy(statement, finding))
        .toList();
  }

  private boolean isDrawnBy(Statement statement, Finding finding) {
    String text = finding.statement() == null ? null : statement.text();
    return drawn.contains(new Drawn(finding.rule(), finding.path(), finding.span(), text));
  }

  /** Whose transaction it is, when there is one. */
  private static Setting setting(Database before, Database after, boolean inBlock) {
    OpenTransaction open = before.transaction();
    if (open == null) {
      OpenTransaction begun = after.transaction();
      int number = begun == null || inBlock ? 0 : begun.ordinal();
      return new Setting(inBlock ? "implicit" : "none", number, inBlock);
    }
    String kind =
        switch (open.opener()) {
          case MIGRATION -> "migration";
          case IMPLICIT -> "implicit";
          case EXPLICIT -> "explicit";
        };
    return new Setting(kind, open.ordinal(), inBlock);
  }
}
