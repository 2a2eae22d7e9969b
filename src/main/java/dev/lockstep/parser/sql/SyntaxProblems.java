package dev.lockstep.parser.sql;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The syntax errors of one text. Those of statements that bear the marks of another product are
 * gathered behind the first of that product: a whole file of MySQL is one mistake.
 */
final class SyntaxProblems {
  private record Foreign(String message, Span span, int others) {
    Foreign andAnother() {
      return new Foreign(message, span, others + 1);
    }
  }

  private final List<Problem> problems = new ArrayList<>();
  private final Map<OtherDialect, Foreign> foreign = new EnumMap<>(OtherDialect.class);

  void add(String message, Span span, @Nullable OtherDialect dialect) {
    if (dialect == null) {
      problems.add(new Problem(Problem.Kind.SYNTAX, message, span));
    } else {
      foreign.merge(dialect, new Foreign(message, span, 0), (first, another) -> first.andAnother());
    }
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    foreign.forEach((dialect, first) -> all.add(problem(dialect, first)));
    return all;
  }

  private static Problem problem(OtherDialect dialect, Foreign first) {
    String others =
        switch (first.others) {
          case 0 -> "";
          case 1 -> ", and so does one more statement of this file";
          default -> ", and so do %d more statements of this file".formatted(first.others);
        };
    String message =
        "%s; this looks like %s, not PostgreSQL%s"
            .formatted(first.message, dialect.product(), others);
    return new Problem(Problem.Kind.SYNTAX, message, first.span);
  }
}
