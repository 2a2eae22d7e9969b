package dev.lockstep.plan;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
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
  private final List<Statement> sent;

  Glue(String source, List<Span> expressions, List<Statement> sent) {
    this.source = source;
    this.expressions = List.copyOf(expressions);
    this.sent = List.copyOf(sent);
  }

  String textOf(Span span) {
    return source.substring(span.start(), span.end());
  }

  /** The expression that sends the statement, or null. */
  @Nullable Span around(Statement statement) {
    DslCall call = statement.origin();
    Span place = call == null ? statement.span() : call.span();
    return expressions.stream().filter(span -> span.encloses(place)).findFirst().orElse(null);
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
