package dev.lockstep.parser.sql;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command that EXECUTE runs, as far as its text is known: constants, what {@code ||} and {@code
 * format()} put together, and holes for the rest. A hole for a name or a value ({@code %I}, {@code
 * %L}, {@code quote_ident}) is no unknown; any other is.
 */
final class DynamicSql {
  private static final String REASON = "a part of this command is put together at run time";
  private static final String HOLE = String.valueOf(SqlText.HOLE);

  private final SqlText sql;
  private final TokenCursor in;
  private final SqlText.Builder command = new SqlText.Builder();
  private final List<Unknown> unknowns = new ArrayList<>();
  private boolean anyKnown;

  private DynamicSql(SqlText sql, TokenCursor in) {
    this.sql = sql;
    this.in = in;
  }

  /** What is known of a command: its text, whether any of it is constant, and what is unknown. */
  record Command(SqlText text, boolean anyKnown, List<Unknown> unknowns) {}

  /** Reads the command that is the whole of {@code in}, a part of {@code sql}. */
  static Command read(SqlText sql, TokenCursor in) {
    DynamicSql reader = new DynamicSql(sql, in);
    while (in.at(TokenKind.LEFT_PARENTHESIS) && reader.closesAtEnd()) {
      in.next();
    }
    reader.pieces();
    return new Command(reader.command.build(), reader.anyKnown, reader.unknowns);
  }

  /** Whether the parenthesis that opens here closes with the last token. */
  private boolean closesAtEnd() {
    int open = 0;
    for (int i = in.index(); i < in.limit(); i++) {
      open += delta(in.tokenAt(i));
      if (open == 0) {
        return i == in.limit() - 1;
      }
    }
    return false;
  }

  private static int delta(Token token) {
    return switch (token.kind()) {
      case LEFT_PARENTHESIS, LEFT_BRACKET -> 1;
      case RIGHT_PARENTHESIS, RIGHT_BRACKET -> -1;
      default -> 0;
    };
  }

  private void pieces() {
    while (!in.atEnd() && !in.at(TokenKind.RIGHT_PARENTHESIS)) {
      int from = in.index();
      int to = pieceEnd();
      piece(from, to);
      in.moveTo(to);
      in.acceptOperator("||");
    }
  }

  /** The end of the operand of {@code ||} that starts here. */
  private int pieceEnd() {
    int open = 0;
    for (int i = in.index(); i < in.limit(); i++) {
      Token token = in.tokenAt(i);
      if (open == 0 && in.isOperator(token, "||")) {
        return i;
      }
      open += delta(token);
      if (open < 0) {
        return i;
      }
    }
    return in.limit();
  }

  private void piece(int from, int to) {
    Token first = in.tokenAt(from);
    if (first.is(TokenKind.STRING) && to == from + 1) {
      anyKnown = true;
      command.append(QuotedBody.of(sql, first));
      return;
    }
    String function = in.raw(first).toLowerCase(Locale.ROOT);
    boolean call = to > from + 2 && in.tokenAt(from + 1).is(TokenKind.LEFT_PARENTHESIS);
    int comma = call ? firstComma(from + 2, to - 1) : to;
    SqlText template = call && function.equals("format") ? constant(from + 2, comma) : null;
    if (template != null) {
      anyKnown = true;
      format(template, arguments(comma, to - 1));
    } else if (call && function.equals("quote_ident")) {
      command.generated(HOLE, in.span(from, to));
    } else if (call && (function.equals("quote_literal") || function.equals("quote_nullable"))) {
      command.generated("'" + HOLE + "'", in.span(from, to));
    } else {
      unknown(from, to);
    }
  }

  private int firstComma(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      if (open == 0 && in.tokenAt(i).is(TokenKind.COMMA)) {
        return i;
      }
      open += delta(in.tokenAt(i));
    }
    return to;
  }

  /** What string constants put together by {@code ||} say; null where there is anything else. */
  private @Nullable SqlText constant(int from, int to) {
    if ((to - from) % 2 == 0) {
      return null;
    }
    SqlText.Builder text = new SqlText.Builder();
    for (int i = from; i < to; i++) {
      Token token = in.tokenAt(i);
      boolean isOperand = (i - from) % 2 == 0;
      if (isOperand ? !token.is(TokenKind.STRING) : !in.isOperator(token, "||")) {
        return null;
      }
      if (isOperand) {
        text.append(QuotedBody.of(sql, token));
      }
    }
    return text.build();
  }

  private void unknown(int from, int to) {
    Unknown unknown = new Unknown(REASON, in.span(from, to));
    unknowns.add(unknown);
    command.hole(unknown);
  }

  /** The ranges of the arguments after the template, from the comma at {@code from} on. */
  private List<int[]> arguments(int from, int to) {
    List<int[]> arguments = new ArrayList<>();
    int open = 0;
    int start = from + 1;
    for (int i = start; i <= to; i++) {
      boolean end = i == to || (open == 0 && in.tokenAt(i).is(TokenKind.COMMA));
      if (end && i > start) {
        arguments.add(new int[] {start, i});
        start = i + 1;
      }
      open += delta(in.tokenAt(i));
    }
    return arguments;
  }

  private void format(SqlText body, List<int[]> arguments) {
    String text = body.text();
    int from = 0;
    int argument = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
      int letter = at + 1;
      while (letter < text.length() && "0123456789$-*".indexOf(text.charAt(letter)) >= 0) {
        letter++;
      }
      if (letter >= text.length()) {
        break;
      }
      command.append(body.slice(from, at));
      int position = position(text.substring(at + 1, letter));
      int index = position > 0 ? position - 1 : argument;
      boolean takes = text.charAt(letter) != '%';
      Span place = body.map().toFile(at, letter + 1);
      int[] value = index < arguments.size() ? arguments.get(index) : null;
      placeholder(text.charAt(letter), place, value);
      argument = takes ? index + 1 : argument;
      from = letter + 1;
    }
    command.append(body.slice(from, text.length()));
  }

  private static int position(String width) {
    int dollar = width.indexOf('$');
    return dollar > 0 && dollar < 4 ? Integer.parseInt(width.substring(0, dollar)) : 0;
  }

  /** What stands for {@code %I} and the like at {@code place} of the template. */
  private void placeholder(char letter, Span place, int @Nullable [] argument) {
    if (letter == '%') {
      command.generated("%", place);
      return;
    }
    boolean constant =
        argument != null
            && argument[1] == argument[0] + 1
            && in.tokenAt(argument[0]).is(TokenKind.STRING);
    if (constant && argument != null) {
      String value = in.value(in.tokenAt(argument[0]));
      command.generated(
          switch (letter) {
            case 'I' -> "\"" + value.replace("\"", "\"\"") + "\"";
            case 'L' -> "'" + value.replace("'", "''") + "'";
            default -> value;
          },
          place);
    } else if (letter == 'I') {
      command.generated(HOLE, place);
    } else if (letter == 'L') {
      command.generated("'" + HOLE + "'", place);
    } else if (argument != null) {
      unknown(argument[0], argument[1]);
    }
  }
}
