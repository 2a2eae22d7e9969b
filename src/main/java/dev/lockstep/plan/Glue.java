package dev.lockstep.plan;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.parser.ecto.EctoOutline.Member;
import dev.lockstep.print.ModuleText.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one function as its author wrote them. Those that send nothing themselves hold
 * the others together: a value that is named later, an alias, {@code flush()}.
 */
final class Glue {
  private static final Pattern ASSIGNED = Pattern.compile("^([a-z_][A-Za-z0-9_]*)\\s*=[^=~>]");
  private static final Pattern DIRECTIVE = Pattern.compile("^(alias|import|require)\\b");
  private static final Pattern MODULE = Pattern.compile("\\b[A-Z][A-Za-z0-9_]*");

  /** A part of a function's body, and the author's expression that it is; null for what is made. */
  record Placed(Entry entry, @Nullable Span author) {}

  private final String source;
  private final List<Span> expressions;
  private final List<Member> helpers;
  private final List<Statement> sent;

  /** {@code helpers} are the functions that the expressions may call. */
  Glue(String source, List<Span> expressions, List<Member> helpers, List<Statement> sent) {
    this.source = source;
    this.expressions = List.copyOf(expressions);
    this.helpers = List.copyOf(helpers);
    this.sent = List.copyOf(sent);
  }

  String textOf(Span span) {
    return source.substring(span.start(), span.end());
  }

  /** The expression that sends the statement, or null. */
  @Nullable Span around(Statement statement) {
    DslCall call = statement.origin();
    Span place = call == null ? statement.span() : call.span();
    for (Span expression : expressions) {
      if (expression.encloses(place)) {
        return expression;
      }
    }
    for (Member helper : helpers) {
      if (helper.span().encloses(place)) {
        return caller(helper, statement);
      }
    }
    return null;
  }

  /**
   * The expression that calls a helper that sends the statement: of several calls each sends as
   * many statements, in order.
   */
  private @Nullable Span caller(Member helper, Statement statement) {
    List<Span> callers =
        expressions.stream().filter(span -> names(textOf(span), helper.name())).toList();
    List<Statement> all = sent.stream().filter(it -> isSentBy(helper, it)).toList();
    int index = all.indexOf(statement);
    return callers.isEmpty() || index < 0 || all.size() % callers.size() != 0
        ? null
        : callers.get(index / (all.size() / callers.size()));
  }

  private static boolean isSentBy(Member helper, Statement statement) {
    DslCall call = statement.origin();
    return call != null && helper.span().encloses(call.span());
  }

  /** Whether all that an expression sends is among these. */
  boolean sendsOnly(Span expression, List<Statement> statements) {
    return statementsOf(expression).stream().allMatch(statements::contains);
  }

  private List<Statement> statementsOf(Span expression) {
    return sent.stream().filter(it -> expression.equals(around(it))).toList();
  }

  /** The expressions of the body that send nothing and that the author's lines in it need. */
  List<Span> neededBy(List<Placed> body) {
    List<Span> included = new ArrayList<>();
    body.stream().map(Placed::author).filter(Objects::nonNull).forEach(included::add);
    List<Span> needed = new ArrayList<>();
    for (Span span : expressions.reversed()) {
      if (!included.contains(span) && statementsOf(span).isEmpty() && isNeeded(span, included)) {
        included.add(span);
        needed.addFirst(span);
      }
    }
    return needed;
  }

  private boolean isNeeded(Span span, List<Span> included) {
    List<Span> later = included.stream().filter(it -> it.start() > span.start()).toList();
    String text =
        textOf(span).lines().filter(it -> !it.strip().startsWith("#")).findFirst().orElse("");
    text = text.strip();
    Matcher assigned = ASSIGNED.matcher(text);
    if (assigned.find()) {
      String name = assigned.group(1);
      return later.stream().anyMatch(it -> names(textOf(it), name));
    }
    if (DIRECTIVE.matcher(text).find()) {
      return !text.startsWith("alias")
          ? !later.isEmpty()
          : MODULE.matcher(text).results().anyMatch(module -> isNamed(module.group(), later));
    }
    boolean isBetween =
        !later.isEmpty() && included.stream().anyMatch(it -> it.start() < span.start());
    return isBetween || later.stream().anyMatch(this::runsUnknownCode);
  }

  private boolean isNamed(String module, List<Span> spans) {
    return spans.stream().anyMatch(it -> names(textOf(it), module));
  }

  private boolean runsUnknownCode(Span expression) {
    return statementsOf(expression).stream().anyMatch(it -> it.text().indexOf(SqlText.HOLE) >= 0);
  }

  /** Whether a text of Elixir names a variable, a function or a module. */
  static boolean names(String text, String name) {
    return Pattern.compile("(?<![\\w@:])" + Pattern.quote(name) + "(?![\\w:?!])")
        .matcher(text)
        .find();
  }
}
