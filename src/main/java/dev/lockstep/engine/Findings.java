package dev.lockstep.engine;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what one rule finds at one scope; a finding is complete when the rule returns. */
public final class Findings {
  private final Rule rule;
  private final MigrationScope migration;
  private final @Nullable StatementContext statement;
  private final Span scope;
  private final List<Entry> entries = new ArrayList<>();

  Findings(Rule rule, MigrationScope migration, @Nullable StatementContext statement, Span scope) {
    this.rule = rule;
    this.migration = migration;
    this.statement = statement;
    this.scope = scope;
  }

  /** A finding on the clause of an operation. */
  public Entry add(Operation operation, String message) {
    return add(operation.span(), message);
  }

  /** A finding on a clause of the file. */
  public Entry add(Span span, String message) {
    Entry entry = new Entry(statement, span, message);
    entries.add(entry);
    return entry;
  }

  /** A finding on a clause of a statement of the migration, for rules of wider scope. */
  public Entry add(StatementContext where, Span span, String message) {
    Entry entry = new Entry(where, span, message);
    entries.add(entry);
    return entry;
  }

  List<RawFinding> taken() {
    return entries.stream().map(Entry::raw).toList();
  }

  /** One finding being described. */
  public final class Entry {
    private final @Nullable StatementContext where;
    private final Span span;
    private final String message;
    private final List<Finding.Related> related = new ArrayList<>();
    private @Nullable String kind;
    private @Nullable String subject;
    private @Nullable String advice;
    private @Nullable List<Lock> locks;
    private @Nullable Supplier<@Nullable Rewrite> rewrite;

    private Entry(@Nullable StatementContext where, Span span, String message) {
      this.where = where;
      this.span = span;
      this.message = message;
    }

    /** The case of the rule, which its page maps to a severity. */
    public Entry kind(String name) {
      kind = name;
      return this;
    }

    /** The relation it is about, as named on the search path. */
    public Entry about(String relation) {
      subject = relation;
      return this;
    }

    /** What to do instead, as a sentence. */
    public Entry advice(String sentence) {
      advice = sentence;
      return this;
    }

    /** The locks it is about, where those of the whole statement are not meant. */
    public Entry locks(List<Lock> taken) {
      locks = taken;
      return this;
    }

    /** A place the finding rests on. */
    public Entry because(Place place, String sentence) {
      related.add(new Finding.Related(place.path(), place.span(), sentence));
      return this;
    }

    /** The place where something the history made was made. */
    public Entry because(Birth birth, String sentence) {
      return because(birth.place(), sentence);
    }

    /**
     * The safe way instead; asked for only when the finding is shown. A statement of which not all
     * is known has none: its steps would have the same holes.
     */
    public Entry instead(Supplier<@Nullable Rewrite> safeWay) {
      boolean isKnown = where == null || where.statement().text().indexOf(SqlText.HOLE) < 0;
      rewrite = isKnown ? safeWay : null;
      return this;
    }

    private static Span wholeSpan(Statement statement) {
      DslCall call = statement.origin();
      return call == null ? statement.span() : statement.span().to(call.span());
    }

    private RawFinding raw() {
      List<Lock> taken = locks != null ? locks : where == null ? List.of() : where.effect().locks();
      MigrationScope from = where == null ? migration : where.migration();
      return new RawFinding(
          rule.id(),
          kind,
          subject,
          message,
          advice,
          from.path(),
          span,
          where == null || scope.encloses(span) ? scope : where.statement().span(),
          where == null ? Span.SYNTHETIC : wholeSpan(where.statement()),
          from.direction(),
          where == null ? null : where.statement().text(),
          taken,
          where == null ? List.of() : where.bulk(),
          related,
          rewrite);
    }
  }
}
