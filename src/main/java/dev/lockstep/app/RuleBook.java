package dev.lockstep.app;

import dev.lockstep.config.Words;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.report.Ink;
import dev.lockstep.report.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules, to be read in a terminal. */
public final class RuleBook {
  private static final int WIDTH = 96;

  private final RulePages pages;

  private RuleBook(RulePages pages) {
    this.pages = pages;
  }

  /** The rules of this build. */
  public static RuleBook load() {
    return new RuleBook(RulePages.load());
  }

  /** The rules by category, one line each: id, severity, title. */
  public String list(Ink ink) {
    List<RulePage> all = pages.all();
    int width = all.stream().mapToInt(page -> page.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (RuleCategory category : RuleCategory.values()) {
      out.append(out.isEmpty() ? "" : "\n").append(category.title()).append('\n');
      for (RulePage page : category.of(all)) {
        out.append("  ")
            .append(ink.strong(page.id()))
            .append(" ".repeat(width - page.id().length() + 2))
            .append("%-9s".formatted(page.severity().word()))
            .append(page.title())
            .append('\n');
      }
    }
    return out.toString();
  }

  /** The same as a page of Markdown, for {@code rules/README.md}. */
  public String index() {
    StringBuilder out = new StringBuilder("# Rules\n\n");
    out.append(
            "What lockstep finds, and how severe it is. `lockstep rules ID` shows a page in the\n")
        .append("terminal. The examples on the pages are tests.\n");
    for (RuleCategory category : RuleCategory.values()) {
      out.append("\n## ").append(category.title()).append("\n\n");
      out.append("| rule | severity | what it is |\n|---|---|---|\n");
      for (RulePage page : category.of(pages.all())) {
        out.append(
            "| [%s](%s.md) | %s | %s |\n"
                .formatted(page.id(), page.id(), severities(page), page.title()));
      }
    }
    return out.toString();
  }

  /** The page of a rule, or null when there is none of that id. */
  public @Nullable String page(String id, Ink ink) {
    RulePage page = pages.page(id);
    if (page == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(ink.strong(page.id() + ": " + page.title()) + "\n");
    out.append("Severity: ").append(severities(page)).append('\n');
    out.append("Versions: ").append(page.versions() == null ? "all" : page.versions()).append('\n');
    if (!page.over().isEmpty()) {
      out.append("Instead of: ").append(String.join(", ", page.over())).append('\n');
    }
    String lock = page.lock();
    if (lock != null) {
      out.append("Lock: ").append(lock).append('\n');
    }
    if (!page.aliases().isEmpty()) {
      out.append("Elsewhere: ").append(String.join(", ", page.aliases())).append('\n');
    }
    return out.append('\n').append(Markdown.forTerminal(pages.body(id), ink, WIDTH)).toString();
  }

  /** The ids of all rules. */
  public List<String> ids() {
    return pages.all().stream().map(RulePage::id).toList();
  }

  /** {@code (did you mean x?)}, or nothing. */
  public String suggestion(String id) {
    return Words.suggestion(id, ids());
  }

  private static String severities(RulePage page) {
    String strict = page.strict() == null ? "" : ", " + page.strict().word() + " (strict)";
    if (page.severities().size() == 1) {
      return page.severity().word() + strict;
    }
    return page.severities().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().word() + " (" + entry.getKey() + ")")
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
