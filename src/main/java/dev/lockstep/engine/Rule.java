package dev.lockstep.engine;

/**
 * Something that can be wrong with a migration. A rule is stateless; its kind says at which scope
 * it judges, and its class name is its id in kebab-case.
 */
public sealed interface Rule
    permits OperationRule, StatementRule, TransactionRule, MigrationRule, HistoryRule {

  /** The id, as in {@code rules/<id>.md}, suppressions and reports. */
  default String id() {
    return kebab(getClass().getSimpleName());
  }

  private static String kebab(String name) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        id.append('-');
      }
      id.append(Character.toLowerCase(c));
    }
    return id.toString();
  }
}
