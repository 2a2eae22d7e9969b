package dev.lockstep.parser.elixir;

import java.util.ArrayList;
import java.util.List;

/** Elixir's escape sequences, as {@code Macro.unescape_string/1} reads them. */
public final class Escapes {
  private Escapes() {}

  /** A sigil's text as a lower-case sigil means it: with its escape sequences replaced. */
  public static Quoted.Text unescape(Quoted.Text raw) {
    return Quoted.Text.of(unescape(raw.chunks()), raw.start(), raw.end());
  }

  /** The chunks with every escape sequence in a chunk of its own; an unknown one stays as it is. */
  static List<Chunk> unescape(List<Chunk> chunks) {
    List<Chunk> result = new ArrayList<>(chunks.size());
    for (Chunk chunk : chunks) {
      if (chunk.isVerbatim() && chunk.value().indexOf('\\') >= 0) {
        unescape(chunk, result);
      } else {
        result.add(chunk);
      }
    }
    return result;
  }

  private static void unescape(Chunk chunk, List<Chunk> into) {
    String text = chunk.value();
    int from = 0;
    int at = text.indexOf('\\');
    while (at >= 0 && at + 1 < text.length()) {
      int end = escapeEnd(text, at);
      if (at > from) {
        into.add(new Chunk(text.substring(from, at), chunk.start() + from, chunk.start() + at));
      }
      String value = valueOf(text, at, end);
      if (!value.isEmpty()) {
        into.add(new Chunk(value, chunk.start() + at, chunk.start() + end));
      }
      from = end;
      at = text.indexOf('\\', end);
    }
    if (from < text.length()) {
      into.add(new Chunk(text.substring(from), chunk.start() + from, chunk.end()));
    }
  }

  private static int escapeEnd(String text, int at) {
    int digits = at + 2;
    return switch (text.charAt(at + 1)) {
      case 'x' -> areHex(text, digits, digits + 2) ? digits + 2 : digits;
      case 'u' -> {
        if (areHex(text, digits, digits + 4)) {
          yield digits + 4;
        }
        int close =
            digits < text.length() && text.charAt(digits) == '{' ? text.indexOf('}', digits) : -1;
        boolean braced =
            close > digits + 1 && close <= digits + 7 && areHex(text, digits + 1, close);
        yield braced ? close + 1 : digits;
      }
      case '\r' -> digits < text.length() && text.charAt(digits) == '\n' ? digits + 1 : digits;
      default -> digits;
    };
  }

  private static String valueOf(String text, int at, int end) {
    char escaped = text.charAt(at + 1);
    if ((escaped == 'x' || escaped == 'u') && end > at + 2) {
      boolean braced = text.charAt(at + 2) == '{';
      String digits = braced ? text.substring(at + 3, end - 1) : text.substring(at + 2, end);
      int codePoint = Integer.parseInt(digits, 16);
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    }
    if (escaped == '\n' || (escaped == '\r' && end > at + 2)) {
      return "";
    }
    return String.valueOf(character(escaped));
  }

  /** What the character behind a backslash stands for. */
  static char character(char escaped) {
    return switch (escaped) {
      case '0' -> '\0';
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'd' -> 127;
      case 'e' -> 27;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 's' -> ' ';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> escaped;
    };
  }

  private static boolean areHex(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
