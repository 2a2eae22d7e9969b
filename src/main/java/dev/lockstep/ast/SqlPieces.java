package dev.lockstep.ast;

/** Where strings, quoted names and comments end in SQL text (manual 4.1). */
public final class SqlPieces {
  private SqlPieces() {}

  /**
   * Where the string, quoted name or comment ends that begins here; {@code start} when none does.
   */
  public static int skip(String text, int start) {
    char c = text.charAt(start);
    if (c == '\'' || c == '"') {
      return endOfQuoted(text, start, isEscapeString(text, start));
    }
    if (c == '$') {
      return endOfDollarQuoted(text, start);
    }
    if (text.startsWith("--", start)) {
      return after(text, "\n", start);
    }
    return text.startsWith("/*", start) ? after(text, "*/", start + 2) : start;
  }

  private static int endOfQuoted(String text, int start, boolean backslashEscapes) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += backslashEscapes && text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private static boolean isEscapeString(String text, int quote) {
    return text.charAt(quote) == '\''
        && quote > 0
        && "eE".indexOf(text.charAt(quote - 1)) >= 0
        && (quote == 1 || !Character.isJavaIdentifierPart(text.charAt(quote - 2)));
  }

  private static int endOfDollarQuoted(String text, int start) {
    int tagEnd = text.indexOf('$', start + 1);
    if (tagEnd < 0 || !text.substring(start + 1, tagEnd).matches("([A-Za-z_][A-Za-z0-9_]*)?")) {
      return start;
    }
    return after(text, text.substring(start, tagEnd + 1), tagEnd + 1);
  }

  private static int after(String text, String closing, int from) {
    int end = text.indexOf(closing, from);
    return end < 0 ? text.length() : end + closing.length();
  }
}
