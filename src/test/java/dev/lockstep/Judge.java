package dev.lockstep;

import static java.util.stream.Collectors.toMap;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.History;
import dev.lockstep.engine.Judgement;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Settings;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.Suppressions;
import dev.lockstep.rules.Rules;
import dev.lockstep.source.FileTree;
import dev.lockstep.source.FoundHistory;
import dev.lockstep.source.HistoryReader;
import dev.lockstep.source.Language;
import dev.lockstep.source.Layouts;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.MigrationFiles;
import dev.lockstep.source.ProjectPaths;
import dev.lockstep.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A history of migrations given as texts, which may be in different languages and transactions,
 * read and judged by the tool's own readers, rules and policy.
 */
public final class Judge {
  private static final Path FOLDER = Path.of("history").toAbsolutePath();

  /**
   * One migration.
   *
   * @param name of its file; the ending says which language it is in
   * @param layout of the tool that runs it
   * @param transaction in which it runs when it is plain SQL; other tools say so themselves
   */
  public record Text(String name, String text, String layout, TransactionMode transaction) {
    /** One of Ecto or in plain SQL. */
    public Text(String name, String text, TransactionMode transaction) {
      this(name, text, name.endsWith(".exs") ? "ecto" : "sql", transaction);
    }
  }

  private final Target target;
  private final List<Text> texts;

  public Judge(Target target, List<Text> texts) {
    this.target = target;
    this.texts = List.copyOf(texts);
  }

  /** The migrations as the tool reads them. */
  public List<Migration> migrations() {
    return texts.stream().map(this::read).toList();
  }

  /** What is found from one migration on; those before it are replayed only. */
  public List<Finding> findingsFrom(int first) {
    return findingsFrom(first, "");
  }

  /** The same, with a rule on that is off by default. */
  public List<Finding> findingsFrom(int first, String rule) {
    RulePages pages = RulePages.load();
    Map<String, Suppressions> suppressions =
        texts.stream()
            .skip(first)
            .collect(toMap(text -> path(text.name()), text -> suppressions(text, pages)));
    Settings settings =
        new Settings(Profile.RECOMMENDED, severities(rule, pages), suppressions, Set.of());
    return Policy.apply(judgementFrom(first).findings(), pages, settings);
  }

  /** What the rules find from one migration on, before policy decides about it. */
  public Judgement judgementFrom(int first) {
    List<Migration> migrations = migrations();
    Set<String> judged =
        migrations.subList(first, migrations.size()).stream()
            .map(Migration::path)
            .collect(Collectors.toSet());
    return Replay.judge(new History("history", migrations, judged), target, Rules.ALL);
  }

  private static Settings.Severities severities(String shown, RulePages pages) {
    RulePage page = pages.page(shown);
    boolean isOff = page != null && page.severity() == Severity.OFF;
    return (path, rule) -> isOff && rule.equals(shown) ? Severity.WARNING : null;
  }

  private static Suppressions suppressions(Text text, RulePages pages) {
    Language language = text.name().endsWith(".exs") ? Language.ELIXIR : Language.SQL;
    SourceFile file = new SourceFile(path(text.name()), text.text(), language);
    return Suppressions.read(file.text(), file::comments, pages);
  }

  private Migration read(Text text) {
    Path file = FOLDER.resolve(text.name());
    FoundHistory found =
        new FoundHistory(
            FOLDER,
            Objects.requireNonNull(Layouts.named(text.layout())),
            List.of(new MigrationFiles(file, null, "", text.name())),
            Set.of(file));
    FileTree tree = new FileTree(Map.of(file, text.text()));
    LoadedHistory history =
        new HistoryReader(tree, ProjectPaths.from(FOLDER)).read(found, target, text.transaction());
    return history.migrations().getFirst().migration();
  }

  private static String path(String name) {
    return ProjectPaths.from(FOLDER).show(FOLDER.resolve(name));
  }
}
