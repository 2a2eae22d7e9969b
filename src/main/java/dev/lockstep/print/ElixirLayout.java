package dev.lockstep.print;

import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Heredoc;
import dev.lockstep.print.ElixirTerm.Items;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Elixir expressions over lines of at most 98 columns, broken where {@code mix format} breaks them.
 */
final class ElixirLayout {
  static final int WIDTH = 98;

  private ElixirLayout() {}

  /** The expression with its first line indented too. */
  static String statement(ElixirTerm term, int indent) {
    return statement(term, indent, "");
  }

  /** The same, with what stands behind it on its last line: {@code " do"}. */
  static String statement(ElixirTerm term, int indent, String suffix) {
    return " ".repeat(indent) + lay(term, indent, indent, suffix.length()) + suffix;
  }

  /**
   * Lays out a term whose first character stands in {@code column}, on a line indented by {@code
   * indent}, leaving room for {@code reserve} characters behind it.
   */
  private static String lay(ElixirTerm term, int indent, int column, int reserve) {
    String flat = flat(term);
    if (flat != null && column + flat.length() + reserve <= WIDTH) {
      return flat;
    }
    return switch (term) {
      case Text text -> text.text();
      case Heredoc heredoc -> heredoc(heredoc, indent);
      case Items items ->
          items.open()
              + lines(items.items(), List.of(), indent + 2)
              + newline(indent)
              + items.close();
      case Call call when call.parentheses() -> nested(call, indent, column);
      case Call call -> unparenthesised(call, indent, column, reserve);
    };
  }

  /** The term on one line, or null when it needs several. */
  private static @Nullable String flat(ElixirTerm term) {
    return switch (term) {
      case Text text -> text.text();
      case Heredoc heredoc -> null;
      case Items items -> {
        String inner = flat(items.items(), List.of());
        yield inner == null ? null : items.open() + inner + items.close();
      }
      case Call call -> {
        String inner = flat(call.arguments(), call.options());
        String open = call.parentheses() ? "(" : " ";
        yield inner == null ? null : call.name() + open + inner + (call.parentheses() ? ")" : "");
      }
    };
  }

  private static @Nullable String flat(List<ElixirTerm> terms, List<Option> options) {
    List<String> parts = new ArrayList<>();
    for (ElixirTerm term : terms) {
      String part = flat(term);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    for (Option option : options) {
      String value = flat(option.value());
      if (value == null) {
        return null;
      }
      parts.add(option.key() + ": " + value);
    }
    return String.join(", ", parts);
  }

  private static String nested(Call call, int indent, int column) {
    String end = newline(indent) + ")";
    String head = flat(call.arguments(), List.of());
    boolean fits = head != null && column + call.name().length() + 1 + head.length() + 1 <= WIDTH;
    if (fits && !call.options().isEmpty() && !call.arguments().isEmpty()) {
      return call.name() + "(" + head + "," + lines(List.of(), call.options(), indent + 2) + end;
    }
    if (call.options().isEmpty() && call.arguments().getLast() instanceof Items last) {
      List<ElixirTerm> before = call.arguments().subList(0, call.arguments().size() - 1);
      String start = call.name() + "(" + (before.isEmpty() ? "" : flat(before, List.of()) + ", ");
      return start
          + last.open()
          + lines(last.items(), List.of(), indent + 2)
          + newline(indent)
          + last.close()
          + ")";
    }
    return call.name() + "(" + lines(call.arguments(), call.options(), indent + 2) + end;
  }

  private static String unparenthesised(Call call, int indent, int column, int reserve) {
    int inner = column + call.name().length() + 1;
    if (call.arguments().size() == 1 && call.options().isEmpty()) {
      ElixirTerm only = call.arguments().getFirst();
      int base = only instanceof Heredoc ? indent : inner;
      int room = only instanceof Call nested && endsInContainer(nested) ? -1 : reserve;
      return call.name() + " " + lay(only, base, inner, room);
    }
    String head = flat(call.arguments(), List.of());
    if (head != null && !call.options().isEmpty() && inner + head.length() + 1 <= WIDTH) {
      return call.name() + " " + head + "," + lines(List.of(), call.options(), indent + 2);
    }
    return call.name() + " " + lines(call.arguments(), call.options(), inner).stripLeading();
  }

  /** The formatter counts neither the parenthesis that closes such a call nor what follows it. */
  private static boolean endsInContainer(Call call) {
    return call.parentheses()
        && (!call.options().isEmpty() || call.arguments().getLast() instanceof Items);
  }

  /** Each term and option on a line of its own, beginning with a line break. */
  private static String lines(List<ElixirTerm> terms, List<Option> options, int indent) {
    List<String> lines = new ArrayList<>();
    int count = terms.size() + options.size();
    for (ElixirTerm term : terms) {
      lines.add(lay(term, indent, indent, lines.size() + 1 < count ? 1 : 0));
    }
    for (Option option : options) {
      lines.add(option(option, indent, lines.size() + 1 < count ? 1 : 0));
    }
    return lines.stream().map(line -> newline(indent) + line).collect(Collectors.joining(","));
  }

  private static String option(Option option, int indent, int reserve) {
    String start = option.key() + ": ";
    String flat = flat(option.value());
    boolean fits = flat != null && indent + start.length() + flat.length() + reserve <= WIDTH;
    if (fits || option.value() instanceof Items) {
      return start + lay(option.value(), indent, indent + start.length(), reserve);
    }
    int inner = indent + 2;
    return option.key() + ":" + newline(inner) + lay(option.value(), inner, inner, reserve);
  }

  private static String heredoc(Heredoc heredoc, int indent) {
    return heredoc.lines().stream()
            .map(line -> line.isEmpty() ? "\n" : newline(indent) + line)
            .collect(Collectors.joining("", "\"\"\"", ""))
        + newline(indent)
        + "\"\"\"";
  }

  private static String newline(int indent) {
    return "\n" + " ".repeat(indent);
  }
}
