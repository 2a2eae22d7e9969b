package dev.lockstep.engine;

import dev.lockstep.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * What the size of tables says about findings: a wait that lasts as long as a small table is read
 * or written is over in a moment. It says nothing about findings that are not about waiting.
 */
final class SizePolicy {
  private static final String LOCKING = "locking";

  private final RulePages pages;
  private final TableSizes sizes;

  SizePolicy(RulePages pages, TableSizes sizes) {
    this.pages = pages;
    this.sizes = sizes;
  }

  /** Whether all tables are small whose size decides how long others wait. */
  boolean isHarmless(RawFinding finding) {
    return isAboutWaiting(finding) && sizes.areSmall(finding.bulk());
  }

  /** The sizes that are known, as a sentence to follow the message, or nothing. */
  String sentence(RawFinding finding) {
    List<String> known = new ArrayList<>();
    for (QualifiedName table :
        isAboutWaiting(finding) ? finding.bulk() : List.<QualifiedName>of()) {
      TableSize size = sizes.of(table);
      if (size != null) {
        known.add(name(table) + " has " + size.words());
      }
    }
    if (known.isEmpty()) {
      return "";
    }
    String small = isHarmless(finding) ? ", which is small" : "";
    return " " + String.join("; ", known) + small + ".";
  }

  private static String name(QualifiedName table) {
    return "public".equals(table.schema()) ? table.name() : table.toString();
  }

  private boolean isAboutWaiting(RawFinding finding) {
    RulePage page = pages.page(finding.rule());
    return page != null && page.category().equals(LOCKING);
  }
}
