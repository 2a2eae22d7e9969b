package dev.lockstep.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.Judge;
import dev.lockstep.app.RuleBook;
import dev.lockstep.app.RuleCategory;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.Finding;
import dev.lockstep.engine.Policy;
import dev.lockstep.engine.RawFinding;
import dev.lockstep.engine.Rule;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.print.PrintedStep;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.rules.PageFile.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page of {@code rules} is a test of its rule. {@code -Dlockstep.update-goldens=true} writes
 * the safe steps into the pages as the tool prints them now.
 */
final class RulePagesTest {
  private static final boolean UPDATE = Boolean.getBoolean("lockstep.update-goldens");
  private static final Path INDEX = Path.of("rules/README.md");
  private static final String MODULES = "MyApp.Repo.Migrations";
  private static final Set<String> CATEGORIES =
      Arrays.stream(RuleCategory.values()).map(RuleCategory::word).collect(Collectors.toSet());

  /** What no page can show, since the statements of its fences run on tables that are there. */
  private static final List<Judge.Text> OF_UNKNOWN_TABLES =
      List.of(
          new Judge.Text("1_create.sql", "CREATE TABLE a (id bigint);", TransactionMode.NONE),
          new Judge.Text(
              "2_change.sql",
              "ALTER TABLE never_made ALTER COLUMN a TYPE bigint;",
              TransactionMode.NONE),
          new Judge.Text(
              "3_change.exs",
              """
              defmodule MyApp.Repo.Migrations.ReferenceUsers do
                use Ecto.Migration

                def up do
                  alter table(:never_made) do
                    modify :user_id, references(:users)
                  end
                end

                def down, do: :ok
              end
              """,
              TransactionMode.MIGRATION));

  private final RulePages pages = RulePages.load();

  @Test
  void everyRuleHasAPageAndEveryPageARule() {
    List<String> ids =
        Stream.concat(Rules.ALL.stream().map(Rule::id), Policy.RULES.stream()).sorted().toList();
    assertEquals(ids, PageFile.all().stream().map(PageFile::id).toList());
    assertEquals(ids, pages.all().stream().map(RulePage::id).toList());
    List<String> listed = Rules.ALL.stream().map(Rule::id).toList();
    assertEquals(listed.stream().sorted().toList(), listed);
  }

  @Test
  void theIndexListsThePages() throws IOException {
    String index = RuleBook.load().index();
    if (UPDATE) {
      Files.writeString(INDEX, index);
    }
    assertEquals(
        index,
        Files.readString(INDEX),
        "rules/README.md is not current: run RulePagesTest with -Dlockstep.update-goldens=true");
  }

  /** Each line names rules of which the one further left is shown of two on the same clause. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing-disable-ddl-transaction > not-allowed-in-transaction",
        "index-on-partitioned-table > index-without-concurrently > access-exclusive-held",
        "validate-in-same-transaction > access-exclusive-held > schema-and-data-mixed",
        "update-without-where > unbatched-backfill > access-exclusive-held",
        "delete-without-where > unbatched-backfill > access-exclusive-held",
        "timestamps-on-existing-table > required-column > volatile-default",
        "modify-changes-type > lossy-type-change > column-type-change > collation-change",
        "type-change-dependency > type-change-recheck > modify-reissues-type",
        "drop-cascade > drop-table > locks-referenced-table > many-foreign-keys",
        "drop-cascade > drop-column > locks-referenced-table > many-foreign-keys",
        "partitioned-foreign-key > foreign-key-without-not-valid > many-tables-locked",
      })
  void theMoreSpecificRuleStays(String line) {
    List<String> rules = List.of(line.split(" > "));
    for (int i = 0; i + 1 < rules.size(); i++) {
      String winner = rules.get(i);
      String loser = rules.get(i + 1);
      assertTrue(pages.beats(winner, loser), winner + " > " + loser);
      assertFalse(pages.beats(loser, winner), loser + " > " + winner);
    }
  }

  @TestFactory
  Stream<DynamicTest> frontMatter() {
    return PageFile.all().stream().map(page -> dynamicTest(page.id(), () -> checkHead(page)));
  }

  private void checkHead(PageFile file) {
    RulePage page = assertNotNullPage(file.id());
    assertTrue(page.title().length() <= 80, page.title());
    assertFalse(page.title().endsWith("."), page.title());
    assertTrue(CATEGORIES.contains(page.category()), page.category());
    assertEquals(List.of("postgresql"), page.dialects());
    page.over().forEach(this::assertNotNullPage);
    page.aliases().forEach(alias -> assertTrue(alias.matches("[a-z_]+:[\\w-]+"), alias));
    assertEquals(page.aliases().stream().distinct().toList(), page.aliases());
    String description = pages.fullDescription(file.id());
    assertFalse(description.isEmpty());
    assertTrue(description.length() <= 1024, description.length() + " characters");
    assertEquals(
        List.of("## Unsafe", "## Safe", "## When it is fine"),
        file.text().lines().filter(line -> line.startsWith("## ")).toList());
  }

  /** Every case of a finding has its severity on the page, and every case there is met. */
  @Test
  void aPageNamesTheCasesOfItsRule() {
    Map<String, Set<String>> cases = new TreeMap<>();
    for (PageFile page : PageFile.all()) {
      for (Fence fence : page.fences(Fence.Role.UNSAFE)) {
        addCases(new Judge(fence.target(), page.unsafeHistoryOf(fence)), page.given(), cases);
      }
    }
    addCases(new Judge(Target.DEFAULT, OF_UNKNOWN_TABLES), 1, cases);
    for (RulePage page : pages.all()) {
      Set<String> met = cases.getOrDefault(page.id(), Set.of(RulePage.DEFAULT));
      assertEquals(page.severities().keySet(), met, page.id());
    }
  }

  private static void addCases(Judge judge, int given, Map<String, Set<String>> cases) {
    for (RawFinding finding : judge.judgementFrom(given).findings()) {
      String kind = finding.kind();
      cases
          .computeIfAbsent(finding.rule(), rule -> new TreeSet<>())
          .add(kind == null ? RulePage.DEFAULT : kind);
    }
  }

  private RulePage assertNotNullPage(String id) {
    RulePage page = pages.page(id);
    assertNotNull(page, id);
    return page;
  }

  @TestFactory
  Stream<DynamicTest> unsafeFences() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PageFile page : PageFile.all()) {
      List<Fence> unsafe = page.fences(Fence.Role.UNSAFE);
      assertFalse(unsafe.isEmpty(), page.id());
      for (int i = 0; i < unsafe.size(); i++) {
        Fence fence = unsafe.get(i);
        tests.add(dynamicTest(page + ", unsafe " + (i + 1), () -> assertDrawsItsRule(page, fence)));
      }
    }
    return tests.stream();
  }

  private void assertDrawsItsRule(PageFile page, Fence fence) {
    List<Finding> findings =
        new Judge(fence.target(), page.unsafeHistoryOf(fence))
            .findingsFrom(page.given(), page.id());
    Set<String> expected = new TreeSet<>(fence.also());
    boolean isBeaten = fence.also().stream().anyMatch(other -> pages.beats(other, page.id()));
    if (isBeaten) {
      assertTrue(isFound(page, fence), () -> page.id() + " finds nothing that could be beaten");
    } else {
      expected.add(page.id());
    }
    Set<String> drawn =
        findings.stream()
            .filter(it -> isSevere(it) || it.rule().equals(page.id()))
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, drawn, () -> findings.toString());
  }

  /** Whether the rule of the page finds something before another pushes it aside. */
  private static boolean isFound(PageFile page, Fence fence) {
    Judge judge = new Judge(fence.target(), page.unsafeHistoryOf(fence));
    return judge.judgementFrom(page.given()).findings().stream()
        .anyMatch(finding -> finding.rule().equals(page.id()));
  }

  @TestFactory
  Stream<DynamicTest> safeFences() {
    return eachVariant(
        (page, variant) -> {
          List<Finding> severe =
              findings(page, page.safe(variant)).stream()
                  .filter(RulePagesTest::isSevere)
                  .filter(finding -> finding.suppressed() == null)
                  .toList();
          assertEquals(List.of(), severe);
        });
  }

  @TestFactory
  Stream<DynamicTest> safeFencesAreWhatIsPrinted() {
    return eachVariant(
        (page, variant) -> {
          String printed = printed(page, variant);
          if (UPDATE) {
            PageFile now =
                PageFile.all().stream().filter(it -> it.id().equals(page.id())).findFirst().get();
            now.withSection(variant.heading(), printed).write();
          } else {
            assertEquals(printed, page.section(variant.heading()));
          }
        });
  }

  @Test
  void aPageHasASafeWayWhereItsRuleHas() {
    for (PageFile page : PageFile.all()) {
      for (Fence fence : firstUnsafe(page)) {
        boolean isShown =
            page.variants().stream().anyMatch(it -> it.language().equals(fence.language()));
        assertEquals(rewrite(page, fence, fence.target()) != null, isShown, page + " " + fence);
      }
    }
  }

  private static List<Fence> firstUnsafe(PageFile page) {
    return Stream.of("sql", "elixir")
        .flatMap(
            language ->
                page.fences(Fence.Role.UNSAFE).stream()
                    .filter(fence -> fence.language().equals(language))
                    .limit(1))
        .toList();
  }

  private static String printed(PageFile page, Variant variant) {
    Fence unsafe =
        firstUnsafe(page).stream()
            .filter(fence -> fence.language().equals(variant.language()))
            .findFirst()
            .orElseThrow();
    Rewrite rewrite = rewrite(page, unsafe, variant.target());
    assertNotNull(rewrite);
    StringBuilder text = new StringBuilder();
    List<PrintedStep> steps = StepPrinter.print(rewrite, MODULES);
    for (int i = 0; i < steps.size(); i++) {
      text.append(text.isEmpty() ? "" : "\n").append(printed(steps.get(i), i + 1, variant));
    }
    return text.toString().strip();
  }

  private static String printed(PrintedStep step, int number, Variant variant) {
    String title = "Step " + number + ": " + step.caption() + "\n";
    String code = variant.language().equals("sql") ? step.sql() : step.ecto();
    if (code == null) {
      return title;
    }
    String info =
        variant.language()
            + " safe step="
            + number
            + (step.transaction() ? "" : " transaction=none")
            + (variant.target().assumed() ? "" : " postgres=" + variant.target().major());
    return title + "\n```" + info + "\n" + code + "```\n";
  }

  private static @Nullable Rewrite rewrite(PageFile page, Fence fence, Target target) {
    List<Finding> findings =
        new Judge(target, page.historyOf(List.of(fence))).findingsFrom(page.given(), page.id());
    return findings.stream()
        .filter(finding -> finding.rule().equals(page.id()))
        .findFirst()
        .map(Finding::rewrite)
        .orElse(null);
  }

  private static List<Finding> findings(PageFile page, List<Fence> fences) {
    return new Judge(fences.getFirst().target(), page.historyOf(fences))
        .findingsFrom(page.given(), page.id());
  }

  private static boolean isSevere(Finding finding) {
    return finding.severity().compareTo(Severity.WARNING) >= 0;
  }

  /** What is to hold of one subsection of a page. */
  private interface Check {
    void of(PageFile page, Variant variant);
  }

  private static Stream<DynamicTest> eachVariant(Check check) {
    return PageFile.all().stream()
        .flatMap(
            page ->
                page.variants().stream()
                    .map(
                        variant ->
                            dynamicTest(
                                page + ", " + variant.heading(), () -> check.of(page, variant))));
  }
}
