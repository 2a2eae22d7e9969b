package dev.lockstep.plan;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.History;
import dev.lockstep.engine.Judgement;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.Settings;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.engine.Suppressions;
import dev.lockstep.schema.Lock;
import dev.lockstep.source.MigrationWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a plan judged as a history of their own, where the migration stood. */
final class Trial {
  private static final List<String> OFF =
      List.of("disable_ddl_transaction", "disable_migration_lock");

  /** The rules about statements that fail. */
  private static final List<String> FAILING =
      List.of("statement-fails", "unknown-object", "duplicate-column");

  private final List<PlanStep> steps;
  private final List<String> paths;
  private final Map<String, MigrationContext> contexts = new HashMap<>();
  private final List<Finding> findings;

  private Trial(
      List<PlanStep> steps, List<String> paths, Judgement judgement, List<Finding> findings) {
    this.steps = steps;
    this.paths = paths;
    this.findings = findings;
    judgement.migrations().forEach(it -> contexts.put(it.scope().path(), it));
  }

  /** Judges the steps; the statements made for them are written in the document. */
  static Trial of(
      List<PlanStep> steps, Original original, MigrationWriter writer, Document document) {
    List<String> paths = new ArrayList<>();
    List<Migration> migrations = new ArrayList<>();
    for (PlanStep step : steps) {
      String path = original.path() + "#" + (paths.size() + 1);
      paths.add(path);
      if (!(step instanceof PlanStep.Deploy)) {
        migrations.add(migration(step, path, original, writer));
      }
    }
    Set<String> judged = new LinkedHashSet<>(paths);
    History history =
        new History(
            original.history().id(), migrations, judged, original.released() ? Set.of() : judged);
    Judgement judgement = Replay.judgeInstead(original.context(), history, original.rules());
    return new Trial(
        steps,
        paths,
        judgement,
        Policy.apply(judgement.findings(), original.pages(), policy(judged, original, document)));
  }

  private static Settings policy(Set<String> paths, Original original, Document document) {
    Settings given = original.policy();
    Suppressions comments = document.suppressions(original.pages());
    Map<String, Suppressions> suppressions = new HashMap<>();
    paths.forEach(path -> suppressions.put(path, comments.ofFileNotJudged()));
    return new Settings(
        given.profile(),
        (path, rule) -> given.severities().of(original.path(), rule),
        suppressions,
        Set.of(),
        given.sizes());
  }

  private static Migration migration(
      PlanStep step, String path, Original original, MigrationWriter writer) {
    Migration migration = original.loaded().migration();
    boolean transaction = step instanceof PlanStep.Migrate migrate && migrate.transaction();
    boolean isManaged =
        transaction
            && (Planner.managesTransaction(migration) || ((PlanStep.Migrate) step).mustBeAtomic());
    TransactionMode mode = isManaged ? TransactionMode.MIGRATION : writer.mode(transaction);
    List<Migration.Setting> settings = new ArrayList<>(migration.settings());
    settings.removeIf(setting -> OFF.contains(setting.name()));
    if (!transaction) {
      OFF.forEach(name -> settings.add(new Migration.Setting(name, "true", Span.SYNTHETIC)));
    }
    return new Migration(
        path,
        migration.layout(),
        migration.version(),
        migration.name(),
        new Script(Direction.UP, mode, step.statements()),
        new Rollback.NotSupported(),
        settings,
        List.of(),
        path.endsWith("#1") ? migration.module() : withoutUses(migration.module()),
        migration.header());
  }

  /** What the whole module uses is found fault with once. */
  private static @Nullable DslModule withoutUses(@Nullable DslModule module) {
    return module == null ? null : new DslModule(module.name(), module.callbacks(), List.of());
  }

  /** A statement of a step for which a finding has a rewrite. */
  record Hit(int step, int piece, Statement statement, Finding finding) {}

  /** The statements that a rewrite could take the place of, in the order they run. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof PlanStep.Migrate migrate) {
        for (int j = 0; j < migrate.pieces().size(); j++) {
          for (Statement statement : migrate.pieces().get(j).statements()) {
            for (Finding finding : openOf(i, statement)) {
              if (finding.rewrite() != null) {
                hits.add(new Hit(i, j, statement, finding));
              }
            }
          }
        }
      }
    }
    return hits;
  }

  /** What is found of a statement of a step, and counts. */
  List<Finding> openOf(int step, Statement statement) {
    String path = paths.get(step);
    return open().stream()
        .filter(finding -> finding.path().equals(path))
        .filter(finding -> Objects.equals(finding.statement(), shown(statement)))
        .filter(finding -> statement.span().encloses(finding.span()))
        .toList();
  }

  private static String shown(Statement statement) {
    return statement.text().replace(SqlText.HOLE, '…');
  }

  /** What is found and counts: no notes, nothing suppressed, nothing about suppressions. */
  List<Finding> open() {
    return findings.stream()
        .filter(finding -> finding.suppressed() == null)
        .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
        .filter(finding -> !Policy.RULES.contains(finding.rule()))
        .toList();
  }

  /** How many statements the server would refuse, or may. */
  int failures() {
    long refused =
        contexts.values().stream()
            .flatMap(context -> context.statements().stream())
            .filter(statement -> statement.effect().failure() != null)
            .count();
    long doubted = open().stream().filter(it -> FAILING.contains(it.rule())).count();
    return (int) (refused + doubted);
  }

  /** Whether a statement of the step stops the readers or writers of a table that is in use. */
  boolean isLoud(int step) {
    return statements(step).stream().anyMatch(Trial::isLoud);
  }

  private static boolean isLoud(StatementContext statement) {
    for (Lock lock : statement.effect().locks()) {
      if (lock.mode().blocksWrites()
          && statement.database().isExisting(QualifiedName.parse(lock.relation()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement of the step takes as long as a table in use is large. */
  boolean isLong(int step) {
    return statements(step).stream()
        .anyMatch(
            statement ->
                statement.effect().bulk().stream()
                    .anyMatch(name -> statement.database().isExisting(QualifiedName.parse(name))));
  }

  private List<StatementContext> statements(int step) {
    MigrationContext context = contexts.get(paths.get(step));
    return context == null ? List.of() : context.statements();
  }
}
