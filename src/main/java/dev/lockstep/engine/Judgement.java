package dev.lockstep.engine;

import java.util.List;

/**
 * What the replay of one history gave: everything found, and each judged migration's statements.
 */
public record Judgement(List<RawFinding> findings, List<MigrationContext> migrations) {
  public Judgement {
    findings = List.copyOf(findings);
    migrations = List.copyOf(migrations);
  }
}
