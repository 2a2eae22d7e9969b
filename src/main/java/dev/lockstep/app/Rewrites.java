package dev.lockstep.app;

import dev.lockstep.engine.Finding;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.RulePages;
import dev.lockstep.plan.Original;
import dev.lockstep.plan.PlanText;
import dev.lockstep.plan.PlannedFile;
import dev.lockstep.plan.Planner;
import dev.lockstep.plan.Refusal;
import dev.lockstep.plan.WrittenPlan;
import dev.lockstep.report.Rewriting;
import dev.lockstep.report.Rewriting.LeftFinding;
import dev.lockstep.report.Rewriting.Rewritten;
import dev.lockstep.report.Rewriting.RewrittenStep;
import dev.lockstep.report.Rewriting.StepFile;
import dev.lockstep.rules.Rules;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.MigrationFiles;
import dev.lockstep.source.MigrationWriter;
import dev.lockstep.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the plans of the migrations that were judged. */
final class Rewrites {
  private final Sources sources;
  private final Settings settings;
  private final RulePages pages;
  private final MigrationWriter.Form form;

  Rewrites(Sources sources, Settings settings, RulePages pages, MigrationWriter.Form form) {
    this.sources = sources;
    this.settings = settings;
    this.pages = pages;
    this.form = form;
  }

  Rewriting rewriting() {
    List<Rewritten> rewritten = new ArrayList<>();
    List<String> notices = new ArrayList<>(settings.notices());
    notices.addAll(sources.notJudged());
    for (Judged.JudgedHistory history : Judged.of(sources, settings, pages).histories()) {
      Set<String> reserved = new HashSet<>();
      for (MigrationContext context : history.judgement().migrations()) {
        String path = context.scope().path();
        history.loaded().migrations().stream()
            .filter(migration -> migration.migration().path().equals(path))
            .forEach(loaded -> rewritten.add(rewritten(history, loaded, context, reserved)));
      }
    }
    return new Rewriting(settings.target(), rewritten, sources.failures(), notices);
  }

  private Rewritten rewritten(
      Judged.JudgedHistory history,
      LoadedMigration loaded,
      MigrationContext context,
      Set<String> reserved) {
    String refused = Refusal.of(loaded);
    if (refused != null) {
      return rewritten(loaded, List.of(), List.of(), List.of(), refused);
    }
    Original original =
        new Original(
            history.loaded(),
            loaded,
            context,
            settings.target(),
            Rules.ALL,
            pages,
            Judged.policy(sources, settings, pages),
            !sources.unreleased(history.loaded()).contains(loaded.migration().path()),
            sources.base().resolve(history.loaded().id()).normalize());
    WrittenPlan plan = PlanText.write(Planner.plan(original), form, reserved);
    String difference = plan.refused();
    if (difference != null) {
      return rewritten(loaded, List.of(), List.of(), List.of(), difference);
    }
    reserved.addAll(plan.versions());
    return rewritten(
        loaded,
        plan.steps().stream().map(Rewrites::step).toList(),
        plan.notes(),
        plan.left().stream().map(finding -> left(finding, loaded.file())).toList(),
        null);
  }

  private Rewritten rewritten(
      LoadedMigration loaded,
      List<RewrittenStep> steps,
      List<String> notes,
      List<LeftFinding> left,
      @Nullable String refused) {
    MigrationFiles files = loaded.files();
    String path = loaded.migration().path();
    Path folder = Objects.requireNonNull(files.up().getParent(), "a file is in a folder");
    int slash = path.lastIndexOf('/');
    String shown = slash < 0 ? "" : path.substring(0, slash);
    if (MigrationWriter.isInFolder(files)) {
      folder = Objects.requireNonNull(folder.getParent(), "a folder of a migration is in another");
      int outer = shown.lastIndexOf('/');
      shown = outer < 0 ? "" : shown.substring(0, outer);
    }
    List<Path> originals = Stream.of(files.up(), files.down()).filter(Objects::nonNull).toList();
    return new Rewritten(path, originals, folder, shown, steps, notes, left, refused);
  }

  private static RewrittenStep step(PlannedFile step) {
    return new RewrittenStep(
        step.kind().name().toLowerCase(Locale.ROOT),
        step.instruction(),
        step.transaction(),
        step.files().stream().map(file -> new StepFile(file.name(), file.text())).toList());
  }

  private static LeftFinding left(Finding finding, SourceFile file) {
    boolean isOwn = !finding.span().isSynthetic() && finding.span().end() <= file.text().length();
    int line = isOwn ? file.lines().position(finding.span().start()).line() : 0;
    return new LeftFinding(
        finding.rule(),
        finding.severity().word(),
        finding.message(),
        line,
        finding.rewrite() != null);
  }
}
