package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call of a migration language (such as Ecto's {@code create index(…)}) that a statement was
 * lowered from: its name, its options as written, the calls inside its block, and how what it says
 * gets to the server.
 */
public record DslCall(
    String name,
    List<Option> options,
    List<DslCall> children,
    Span span,
    @Nullable String subject,
    Sending sending) {

  /**
   * One option as written: {@code concurrently: true} has the name, the value's text and both's
   * span.
   */
  public record Option(String name, String value, Span span) {}

  /**
   * When the statements of a call are sent. Those of most calls wait in a queue; a call of the
   * repository is sent at once, before the calls that stand above it and are still {@code waiting}.
   * {@code condition} is what decides whether the call happens at all, null when nothing does.
   */
  public record Sending(boolean atOnce, List<DslCall> waiting, @Nullable Unknown condition) {
    /** After all calls that stand above it. */
    public static final Sending IN_TURN = new Sending(false, List.of(), null);

    public Sending {
      waiting = List.copyOf(waiting);
    }
  }

  public DslCall {
    options = List.copyOf(options);
    children = List.copyOf(children);
  }

  /** A call whose statements are sent in turn. */
  public DslCall(
      String name,
      List<Option> options,
      List<DslCall> children,
      Span span,
      @Nullable String subject) {
    this(name, options, children, span, subject, Sending.IN_TURN);
  }

  /** The call sent at once, while those others still wait. */
  public DslCall atOnce(List<DslCall> waiting) {
    return new DslCall(name, options, children, span, subject, new Sending(true, waiting, null));
  }

  /** The call under a condition; null for none. */
  public DslCall under(@Nullable Unknown condition) {
    return condition == null
        ? this
        : new DslCall(
            name,
            options,
            children,
            span,
            subject,
            new Sending(sending.atOnce, sending.waiting, condition));
  }

  /** The option of that name, or null when the call does not name it. */
  public @Nullable Option option(String wanted) {
    for (Option option : options) {
      if (option.name.equals(wanted)) {
        return option;
      }
    }
    return null;
  }

  /** The call of its block that the clause comes from, or null when none is known to. */
  public @Nullable DslCall childAt(Span clause) {
    for (DslCall child : children) {
      if (child.span.encloses(clause)) {
        return child;
      }
    }
    return null;
  }
}
