package dev.lockstep.app;

import dev.lockstep.engine.RulePage;
import java.util.List;
import java.util.Locale;

/** The groups in which rules are shown, in that order. */
public enum RuleCategory {
  LOCKING("Locks, scans and rewrites"),
  COMPATIBILITY("Running code and data"),
  TRANSACTIONS("Transactions and timeouts"),
  ROLLBACK("Rolling back"),
  DESIGN("Design"),
  INPUT("Files and comments");

  private final String title;

  RuleCategory(String title) {
    this.title = title;
  }

  /** The word that a page uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  /** Those of the pages that belong to it. */
  List<RulePage> of(List<RulePage> pages) {
    return pages.stream().filter(page -> page.category().equals(word())).toList();
  }
}
