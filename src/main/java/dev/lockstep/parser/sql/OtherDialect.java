package dev.lockstep.parser.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A database product by the marks of its SQL: words in a row that PostgreSQL's grammar has no use
 * for. They tell only why PostgreSQL refuses a statement, never whether it does.
 */
enum OtherDialect {
  CLICKHOUSE(
      "ClickHouse",
      "*mergetree",
      "engine = null",
      "engine = distributed",
      "engine = kafka",
      "on cluster",
      "nullable (",
      "lowcardinality (",
      "datetime64 (",
      "modify ttl",
      "modify setting",
      "granularity",
      "mutations_sync",
      "materialize index",
      "materialize column",
      "materialize projection"),
  MYSQL(
      "MySQL",
      "*`",
      "auto_increment",
      "engine =",
      "unsigned",
      "default charset",
      "default character set",
      "character set =",
      "on update current_timestamp",
      "on duplicate key",
      "modify column",
      "change column",
      "insert ignore",
      "replace into",
      "fulltext"),
  SQLITE("SQLite", "autoincrement", "without rowid", "pragma"),
  SQL_SERVER(
      "SQL Server", "[ dbo ]", "identity ( 1", "clustered", "nonclustered", "nvarchar ( max");

  private final String product;
  private final List<List<String>> marks;

  OtherDialect(String product, String... marks) {
    this.product = product;
    this.marks = List.of(marks).stream().map(mark -> List.of(mark.split(" "))).toList();
  }

  String product() {
    return product;
  }

  /** Whose SQL the tokens {@code [from, to)} are, or null when nothing gives it away. */
  static @Nullable OtherDialect of(TokenCursor in, int from, int to) {
    for (OtherDialect dialect : values()) {
      for (List<String> mark : dialect.marks) {
        for (int place = from; place + mark.size() <= to; place++) {
          if (stands(mark, in, place)) {
            return dialect;
          }
        }
      }
    }
    return null;
  }

  private static boolean stands(List<String> mark, TokenCursor in, int place) {
    for (int i = 0; i < mark.size(); i++) {
      Token token = in.tokenAt(place + i);
      if (token.is(TokenKind.STRING)
          || token.is(TokenKind.QUOTED)
          || !isWord(mark.get(i), in.raw(token).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is the word; of {@code *word} it need only hold what follows the star. */
  private static boolean isWord(String word, String token) {
    return word.startsWith("*") ? token.contains(word.substring(1)) : token.equals(word);
  }
}
