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

  /** One line a rule: id, severity, title. */
  public String list(Ink ink) {
    List<RulePage> all = pages.all();
    int width = all.stream().mapToInt(page -> page.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (RulePage page : all) {
      out.append(ink.strong(page.id()))
          .append(" ".repeat(width - page.id().length() + 2))
          .append("%-9s".formatted(page.severity().word()))
          .append(page.title())
          .append('\n');
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
    String lock = page.lock();
    if (lock != null) {
      out.append("Lock: ").append(lock).append('\n');
    }
    if (!page.aliases().isEmpty()) {
      out.append("Elsewhere: ").append(String.join(", ", page.aliases())).append('\n');
    }
    return out.append('\n').append(Markdown.forTerminal(pages.body(id), ink, WIDTH)).toString();
  }

  /** {@code (did you mean x?)}, or nothing. */
  public String suggestion(String id) {
    return Words.suggestion(id, pages.all().stream().map(RulePage::id).toList());
  }

  private static String severities(RulePage page) {
    if (page.severities().size() == 1) {
      return page.severity().word();
    }
    return page.severities().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().word() + " (" + entry.getKey() + ")")
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
