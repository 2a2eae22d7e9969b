package dev.lockstep.print;

import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Identifiers, lists of them, and string constants of SQL. */
final class Names {
  private Names() {}

  /** The name as it must stand in SQL. */
  static String quoted(String name) {
    return Identifiers.quoted(name);
  }

  static String quoted(QualifiedName name) {
    return Identifiers.quoted(name);
  }

  /**
   * The name of an operator class, collation or type, where PostgreSQL takes more words as names.
   */
  static String quotedType(String name) {
    return Identifiers.quotedType(name);
  }

  /** Names with commas between them. */
  static String list(List<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  static String qualifiedList(List<QualifiedName> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  /**
   * A string constant; one with a backslash means the same whatever standard_conforming_strings is.
   */
  static String literal(String value) {
    String doubled = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'";
    return value.indexOf('\\') < 0 ? doubled : "E" + doubled;
  }
}
