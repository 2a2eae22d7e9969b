package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.elixir.Escapes;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Call;
import java.util.ArrayList;
import java.util.List;

/** Strings with interpolation, and sigils. */
record StringForms(Evaluator evaluator) {
  Value interpolated(Call bits, Frame frame) {
    return join(bits.arguments(), false, bits, frame);
  }

  Value sigil(Call sigil, Frame frame) {
    Call content = (Call) sigil.argument(0);
    String name = sigil.name().substring("sigil_".length());
    String modifiers = sigil.argument(1) instanceof Quoted.Charlist flags ? flags.value() : "";
    boolean escapes = Character.isLowerCase(name.charAt(0));
    Value text = join(content.arguments(), escapes, sigil, frame);
    return switch (name) {
      case "s", "S" -> text;
      case "w", "W" -> text instanceof Value.Text words ? words(words, modifiers) : text;
      case "c", "C" ->
          text instanceof Value.Text(SqlText characters, Span s) && characters.isKnown()
              ? Builtins.charlist(characters.text(), s)
              : text;
      default -> new Value.Unknown("the sigil ~" + name + " is not evaluated", text.span());
    };
  }

  private Value join(List<Quoted> segments, boolean escapes, Call whole, Frame frame) {
    SqlText.Builder builder = new SqlText.Builder();
    for (Quoted segment : segments) {
      switch (segment) {
        case Quoted.Text text ->
            builder.append(Evaluator.sql(escapes ? Escapes.unescape(text) : text));
        case Call typed when typed.is("::", 2) && isInterpolation(typed) ->
            interpolate(typed, builder, frame);
        default -> {
          return new Value.Unknown("a binary made of bits", Evaluator.span(whole));
        }
      }
    }
    SqlText text = builder.build();
    Limits.text(text.text().length(), Evaluator.span(whole));
    return new Value.Text(text, Evaluator.span(whole));
  }

  private static boolean isInterpolation(Call typed) {
    return typed.argument(0) instanceof Call toString
        && toString.dot() instanceof Call dot
        && dot.argument(0) instanceof Quoted.Atom(String module, int s, int e)
        && module.equals("Elixir.Kernel");
  }

  private void interpolate(Call typed, SqlText.Builder builder, Frame frame) {
    Span span = Evaluator.span(typed);
    Value value = evaluator.evaluate(((Call) typed.argument(0)).argument(0), frame);
    SqlText text = Terms.toText(value, span);
    if (text == null) {
      builder.hole(new dev.lockstep.ast.Unknown("this value cannot be put into a string", span));
    } else if (value instanceof Value.Unknown(String reason, Span where)) {
      builder.hole(new dev.lockstep.ast.Unknown(reason, span));
    } else {
      builder.append(text.madeFrom(span));
    }
  }

  private static Value words(Value.Text text, String modifiers) {
    if (!text.content().isKnown()) {
      return new Value.Unknown(text.content().holes().getFirst().unknown().reason(), text.span());
    }
    String content = text.content().text();
    List<Value> words = new ArrayList<>();
    int i = 0;
    while (i < content.length()) {
      if (Character.isWhitespace(content.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < content.length() && !Character.isWhitespace(content.charAt(i))) {
        i++;
      }
      Span span = text.content().map().toFile(start, i);
      String word = content.substring(start, i);
      words.add(
          switch (modifiers) {
            case "a" -> new Value.Atom(word, span);
            case "c" -> Builtins.charlist(word, span);
            default -> Value.Text.of(word, span);
          });
    }
    return new Value.Sequence(words, text.span());
  }
}
