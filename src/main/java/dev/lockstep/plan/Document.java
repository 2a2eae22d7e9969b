package dev.lockstep.plan;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Suppressions;
import dev.lockstep.parser.sql.SqlParser;
import dev.lockstep.source.Language;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a migration with what a plan adds to it below, so that every statement of the plan
 * has a place of its own.
 */
final class Document {
  private final StringBuilder text;
  private final List<Span> comments;
  private final Target target;

  Document(SourceFile file, Target target) {
    this.text = new StringBuilder(file.text()).append('\n');
    this.comments = new ArrayList<>(file.comments());
    this.target = target;
  }

  /** Adds SQL and gives the statements it holds. */
  List<Statement> add(String sql) {
    int start = text.length();
    text.append(sql).append('\n');
    for (Span span : new SourceFile("", sql, Language.SQL).comments()) {
      comments.add(new Span(start + span.start(), start + span.end()));
    }
    SqlText made = new SqlText.Builder().verbatim(sql, start).build();
    return SqlParser.parse(made, target).statements();
  }

  Suppressions suppressions(RulePages pages) {
    return Suppressions.read(text.toString(), () -> List.copyOf(comments), pages);
  }
}
