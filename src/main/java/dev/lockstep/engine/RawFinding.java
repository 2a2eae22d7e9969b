package dev.lockstep.engine;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.rewrite.Rewrite;
import dev.lockstep.schema.Lock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before policy decides about it. {@code kind} is the rule's case, null for its
 * only one; {@code subject} names the relation it is about; {@code scope} is the clause it was
 * found on, which decides about precedence; {@code statementSpan} is the statement with the call
 * that sends it, synthetic where there is none; {@code bulk} are the tables, by qualified names,
 * whose size decides how long its statement takes; the rewrite is made when it is to be shown.
 */
public record RawFinding(
    String rule,
    @Nullable String kind,
    @Nullable String subject,
    String message,
    @Nullable String advice,
    String path,
    Span span,
    Span scope,
    Span statementSpan,
    Direction direction,
    @Nullable String statement,
    List<Lock> locks,
    List<QualifiedName> bulk,
    List<Finding.Related> related,
    @Nullable Supplier<@Nullable Rewrite> rewrite) {
  public RawFinding {
    locks = List.copyOf(locks);
    bulk = List.copyOf(bulk);
    related = List.copyOf(related);
  }
}
