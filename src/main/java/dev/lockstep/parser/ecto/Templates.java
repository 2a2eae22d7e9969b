package dev.lockstep.parser.ecto;

import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.ListLiteral;
import dev.lockstep.parser.elixir.Quoted.Pair;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.List;

/** Quoted templates of macros. */
final class Templates {
  private Templates() {}

  /** The template with each {@code unquote(parameter)} replaced by the argument. */
  static Quoted fill(Quoted template, List<Quoted> parameters, List<Quoted> arguments) {
    return switch (template) {
      case Call call
          when call.is("unquote", 1)
              && call.argument(0) instanceof Variable variable
              && indexOf(variable, parameters) >= 0 ->
          arguments.get(indexOf(variable, parameters));
      case Call call ->
          new Call(
              fill(call.callee(), parameters, arguments),
              fillAll(call.arguments(), parameters, arguments),
              call.at(),
              call.start(),
              call.end());
      case ListLiteral list ->
          new ListLiteral(
              fillAll(list.elements(), parameters, arguments), list.start(), list.end());
      case Pair pair ->
          new Pair(
              fill(pair.first(), parameters, arguments),
              fill(pair.second(), parameters, arguments),
              pair.start(),
              pair.end());
      default -> template;
    };
  }

  private static List<Quoted> fillAll(
      List<Quoted> templates, List<Quoted> parameters, List<Quoted> arguments) {
    return templates.stream().map(each -> fill(each, parameters, arguments)).toList();
  }

  private static int indexOf(Variable wanted, List<Quoted> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof Variable parameter
          && parameter.name().equals(wanted.name())) {
        return i;
      }
    }
    return -1;
  }
}
