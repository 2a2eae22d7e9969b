package dev.lockstep.app;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Target;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.RulePages;
import dev.lockstep.source.LoadedMigration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a request leads to, history by history, with what the tool makes of each statement. */
public final class JudgedHistories {
  private JudgedHistories() {}

  /**
   * A history.
   *
   * @param migrations all of them, in order
   * @param judged those that are judged
   * @param findings as policy shows them
   */
  public record One(
      Target target,
      List<Migration> migrations,
      List<MigrationContext> judged,
      List<Finding> findings) {}

  /** The histories of a request. */
  public static List<One> of(Request request) throws InvalidSettingException {
    RulePages pages = RulePages.load();
    Settings settings = Settings.of(request, pages);
    Judged judged = Judged.of(Sources.of(request, settings), settings, pages);
    return judged.histories().stream()
        .map(history -> one(history, settings.target(), judged.findings()))
        .toList();
  }

  private static One one(Judged.JudgedHistory history, Target target, List<Finding> findings) {
    List<Migration> migrations =
        history.loaded().migrations().stream().map(LoadedMigration::migration).toList();
    Set<String> paths = migrations.stream().map(Migration::path).collect(Collectors.toSet());
    return new One(
        target,
        migrations,
        history.judgement().migrations(),
        findings.stream().filter(finding -> paths.contains(finding.path())).toList());
  }
}
