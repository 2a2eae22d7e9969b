package dev.lockstep.parser.sql;

import dev.lockstep.ast.SqlText;

/**
 * The text inside a string constant as a text of its own, whose every character knows its place.
 */
final class QuotedBody {
  private QuotedBody() {}

  /**
   * What the STRING token quotes; escapes other than doubled quotes stand for the whole constant.
   */
  static SqlText of(SqlText sql, Token token) {
    String text = sql.text();
    int start = token.start();
    if (text.charAt(start) == '$') {
      int tag = Quotations.dollarTagLength(text, start);
      return sql.slice(start + tag, token.end() - tag);
    }
    boolean plain = text.charAt(start) == '\'' && text.indexOf('\\', start, token.end()) < 0;
    if (!plain && (text.charAt(start) != '\'' || escapes(text, token))) {
      return new SqlText.Builder()
          .generated(Literals.value(text, token), sql.map().toFile(start, token.end()))
          .build();
    }
    SqlText.Builder body = new SqlText.Builder();
    int from = start + 1;
    int end = Quotations.segmentEnd(text, start, '\'', false);
    while (true) {
      int quote = text.indexOf("''", from);
      if (quote < 0 || quote + 2 >= end) {
        body.append(sql.slice(from, end - 1));
        break;
      }
      body.append(sql.slice(from, quote + 1));
      from = quote + 2;
    }
    return body.build();
  }

  private static boolean escapes(String text, Token token) {
    return Quotations.segmentEnd(text, token.start(), '\'', false) != token.end();
  }
}
