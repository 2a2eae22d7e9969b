package dev.lockstep.rules;

import dev.lockstep.Judge;
import dev.lockstep.app.JudgedHistories;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.effect.Effect;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rewrite.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding with a rewrite: the statement it is about, what ran before that, and the steps instead.
 *
 * @param origin where it was found
 * @param others what else is found on the statement: other actions of it have their own rewrites,
 *     and those that remain in the steps of this one are not safe yet
 */
record RewriteCase(
    String origin,
    Target target,
    List<Statement> before,
    Statement original,
    Rewrite rewrite,
    Set<String> others) {

  private static final String ACTIVE_TRANSACTION = "25001";

  /** All on the pages and in the fixtures, as they are for one major. */
  static List<RewriteCase> all(int major) throws InvalidSettingException {
    List<RewriteCase> cases = new ArrayList<>();
    for (PageFile page : PageFile.all()) {
      for (Fence fence : page.fences(Fence.Role.UNSAFE)) {
        cases.addAll(of(page.id(), history(page, fence, Target.postgresql(major))));
      }
    }
    for (Fixture fixture : fixtures().toList()) {
      for (JudgedHistories.One history :
          JudgedHistories.of(fixture.request("none", "postgresql:" + major))) {
        cases.addAll(of(fixture.toString(), history));
      }
    }
    return cases;
  }

  private static JudgedHistories.One history(PageFile page, Fence fence, Target target) {
    Judge judge = new Judge(target, page.historyOf(List.of(fence)));
    List<MigrationContext> judged = judge.judgementFrom(page.given()).migrations();
    return new JudgedHistories.One(
        target,
        Stream.concat(
                judge.migrations().stream().limit(page.given()),
                judged.stream().map(context -> context.scope().migration()))
            .toList(),
        judged,
        judge.findingsFrom(page.given(), page.id()));
  }

  private static Stream<Fixture> fixtures() {
    return Stream.of(
            Fixture.in("rules").flatMap(rule -> Fixture.in("rules/" + rule.name())),
            Fixture.in("judged/sql"),
            Fixture.in("judged/ecto"))
        .flatMap(it -> it);
  }

  private static List<RewriteCase> of(String origin, JudgedHistories.One history) {
    List<RewriteCase> cases = new ArrayList<>();
    for (Finding finding : history.findings()) {
      if (finding.rewrite() != null) {
        RewriteCase found = of(origin + ": " + finding.rule(), history, finding, finding.rewrite());
        if (found != null) {
          cases.add(found);
        }
      }
    }
    return cases;
  }

  /** Null for a statement that the server refuses as it stands. */
  private static @Nullable RewriteCase of(
      String origin, JudgedHistories.One history, Finding finding, Rewrite rewrite) {
    StatementContext about = about(history, finding);
    Effect.Failure failure = about.effect().failure();
    if (failure != null && !failure.sqlstate().equals(ACTIVE_TRANSACTION)) {
      return null;
    }
    List<Statement> before = new ArrayList<>();
    history.migrations().stream()
        .takeWhile(migration -> migration != about.migration().migration())
        .forEach(migration -> before.addAll(migration.up().statements()));
    before.addAll(earlier(history, about));
    return new RewriteCase(
        origin,
        history.target(),
        before,
        about.statement(),
        rewrite,
        others(history, finding, about));
  }

  /** What else is found on the statement. */
  private static Set<String> others(
      JudgedHistories.One history, Finding finding, StatementContext about) {
    return history.findings().stream()
        .filter(other -> other.path().equals(finding.path()))
        .filter(other -> other != finding)
        .filter(other -> finding.statement().equals(other.statement()))
        .filter(other -> span(about.statement()).encloses(other.span()))
        .filter(
            other -> !other.rule().equals(finding.rule()) || !other.span().equals(finding.span()))
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  private static StatementContext about(JudgedHistories.One history, Finding finding) {
    return history.judged().stream()
        .filter(migration -> migration.scope().path().equals(finding.path()))
        .flatMap(migration -> migration.statements().stream())
        .filter(it -> it.statement().text().equals(finding.statement()))
        .filter(it -> span(it.statement()).encloses(finding.span()))
        .reduce((outer, inner) -> inner.inBlock() ? inner : outer)
        .orElseThrow(() -> new IllegalStateException("no statement for " + finding));
  }

  private static Span span(Statement statement) {
    return statement.origin() == null
        ? statement.span()
        : statement.span().to(statement.origin().span());
  }

  /** What runs before it in its own migration, statements of its own block among them. */
  private static List<Statement> earlier(JudgedHistories.One history, StatementContext about) {
    return history.judged().stream()
        .filter(migration -> migration.scope().migration() == about.migration().migration())
        .flatMap(migration -> migration.statements().stream())
        .takeWhile(it -> it != about)
        .filter(it -> about.inBlock() && it.index() == about.index() ? it.inBlock() : !it.inBlock())
        .map(StatementContext::statement)
        .toList();
  }

  /** What tells it from others: the same steps after the same history hold the same laws. */
  List<String> key() {
    return Stream.of(
            before.stream().map(Statement::text),
            Stream.of(original.text()),
            rewrite.steps().stream().map(StepPrinter::sql),
            rewrite.steps().stream()
                .map(step -> step instanceof Step.Migrate it ? StepPrinter.undoSql(it) : ""))
        .flatMap(it -> it)
        .collect(Collectors.toList());
  }

  @Override
  public String toString() {
    return origin
        + "\n"
        + before.stream().map(it -> it.text() + ";\n").collect(Collectors.joining())
        + "-- instead of:\n"
        + original.text()
        + "\n-- the steps:\n"
        + rewrite.steps().stream().map(StepPrinter::sql).collect(Collectors.joining());
  }
}
