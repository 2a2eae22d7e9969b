package dev.lockstep.parser.elixir;

import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.List;
import java.util.StringJoiner;

/** Writes a quoted form on one line, each node with the line and column that Elixir gives it. */
final class QuotedPrinter {
  private final String source;

  private QuotedPrinter(String source) {
    this.source = source;
  }

  static String print(ElixirFile file) {
    return new QuotedPrinter(file.source()).print(file.root());
  }

  private String print(Quoted node) {
    return switch (node) {
      case Quoted.IntegerLiteral n -> n.value().toString();
      case Quoted.FloatLiteral n -> String.valueOf(n.value());
      case Atom atom -> ":" + quoted(atom.name());
      case Quoted.Text text -> quoted(text.value());
      case Quoted.Charlist list -> "'" + quoted(list.value()) + "'";
      case Quoted.ListLiteral list -> "[" + all(list.elements()) + "]";
      case Quoted.Pair pair -> "{" + print(pair.first()) + " " + print(pair.second()) + "}";
      case Quoted.Variable variable -> "$" + variable.name() + place(variable.start());
      case Call call -> "(" + callee(call) + place(call.at()) + arguments(call) + ")";
      case Quoted.Broken broken -> "broken";
    };
  }

  private String callee(Call call) {
    return call.callee() instanceof Atom name ? name.name() : print(call.callee());
  }

  private String arguments(Call call) {
    return call.arguments().isEmpty() ? "" : " " + all(call.arguments());
  }

  private String all(List<Quoted> nodes) {
    StringJoiner joined = new StringJoiner(" ");
    nodes.forEach(node -> joined.add(print(node)));
    return joined.toString();
  }

  private String place(int offset) {
    if (offset < 0) {
      return "";
    }
    String before = source.substring(0, offset);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "@" + line + ":" + (offset - before.lastIndexOf('\n'));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
