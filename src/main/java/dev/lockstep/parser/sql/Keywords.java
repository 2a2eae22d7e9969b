package dev.lockstep.parser.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's key words and where each may stand as a name (manual, appendix C; those of all
 * versions from 10 to 18). Words are found in a text without making strings of them.
 */
final class Keywords {
  /** What a key word may be used as without quotes. */
  private enum Category {
    /** Any name. */
    UNRESERVED,
    /** The name of a column or table, not of a function or type. */
    COLUMN_NAME,
    /** The name of a function or type, not of a column or table. */
    FUNCTION_NAME,
    /** No name, only a label after AS. */
    RESERVED
  }

  private static final String UNRESERVED =
      """
          abort absent absolute access action add admin after aggregate also alter
          always asensitive assertion assignment at atomic attach attribute backward
          before begin breadth by cache call called cascade cascaded catalog chain
          characteristics checkpoint class close cluster columns comment comments
          commit committed compression conditional configuration conflict connection
          constraints content continue conversion copy cost csv cube current cursor
          cycle data database day deallocate declare defaults deferred definer
          delete delimiter delimiters depends depth detach dictionary disable
          discard document domain double drop each empty enable encoding encrypted
          enforced enum error escape event exclude excluding exclusive execute
          explain expression extension external family filter finalize first
          following force format forward function functions generated global granted
          groups handler header hold hour identity if immediate immutable implicit
          import include including increment indent index indexes inherit inherits
          inline input insensitive insert instead invoker isolation json keep key
          keys label language large last leakproof level listen load local location
          lock locked logged mapping match matched materialized maxvalue merge
          method minute minvalue mode month move name names nested new next nfc nfd
          nfkc nfkd no normalized nothing notify nowait nulls object objects of off
          oids old omit operator option options ordinality others over overriding
          owned owner parallel parameter parser partial partition passing password
          path period plan plans policy preceding prepare prepared preserve prior
          privileges procedural procedure procedures program publication quote
          quotes range read reassign recheck recursive ref referencing refresh
          reindex relative release rename repeatable replace replica reset restart
          restrict return returns revoke role rollback rollup routine routines rows
          rule savepoint scalar schema schemas scroll search second security
          sequence sequences serializable server session set sets share show simple
          skip snapshot source sql stable standalone start statement statistics
          stdin stdout storage stored strict string strip subscription support sysid
          system tables tablespace target temp template temporary text ties
          transaction transform trigger truncate trusted type types uescape
          unbounded uncommitted unconditional unencrypted unknown unlisten unlogged
          until update vacuum valid validate validator value varying version view
          views virtual volatile whitespace within without work wrapper write xml
          year yes zone
      """;

  private static final String COLUMN_NAME =
      """
          between bigint bit boolean char character coalesce dec decimal exists
          extract float greatest grouping inout int integer interval json_array
          json_arrayagg json_exists json_object json_objectagg json_query
          json_scalar json_serialize json_table json_value least merge_action
          national nchar none normalize nullif numeric out overlay position
          precision real row setof smallint substring time timestamp treat trim
          values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest
          xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
      """;

  private static final String FUNCTION_NAME =
      """
          authorization binary collation concurrently cross current_schema freeze
          full ilike inner is isnull join left like natural notnull outer overlaps
          right similar tablesample verbose
      """;

  private static final String RESERVED =
      """
          all analyse analyze and any array as asc asymmetric both case cast check
          collate column constraint create current_catalog current_date current_role
          current_time current_timestamp current_user default deferrable desc
          distinct do else end except false fetch for foreign from grant group
          having in initially intersect into lateral leading limit localtime
          localtimestamp not null offset on only or order placing primary references
          returning select session_user some symmetric system_user table then to
          trailing true union unique user using variadic when where window with
      """;

  /** Key words that label an output column only after AS. */
  private static final String AS_LABEL =
      """
          array as char character create day except fetch filter for from grant
          group having hour intersect into isnull limit minute month notnull offset
          on order over overlaps precision returning second to union varying where
          window with within without year
      """;

  private static final int SLOTS = 2048;
  private static final int LONGEST = 17;
  private static final @Nullable String[] WORDS = new String[SLOTS];
  private static final @Nullable Category[] CATEGORIES = new Category[SLOTS];
  private static final boolean[] NEEDS_AS = new boolean[SLOTS];

  static {
    add(UNRESERVED, Category.UNRESERVED);
    add(COLUMN_NAME, Category.COLUMN_NAME);
    add(FUNCTION_NAME, Category.FUNCTION_NAME);
    add(RESERVED, Category.RESERVED);
    for (String word : AS_LABEL.strip().split("\\s+")) {
      NEEDS_AS[slot(word, 0, word.length())] = true;
    }
  }

  private Keywords() {}

  private static void add(String words, Category category) {
    for (String word : words.strip().split("\\s+")) {
      int slot = slot(word, 0, word.length());
      WORDS[slot] = word.toLowerCase(Locale.ROOT).intern();
      CATEGORIES[slot] = category;
    }
  }

  /** The key word that stands at {@code [start, end)} in any case, or null when none does. */
  static @Nullable String find(String text, int start, int end) {
    return end - start > LONGEST ? null : WORDS[slot(text, start, end)];
  }

  /** Whether it may name a column, a table or most other objects. */
  static boolean canNameColumn(String keyword) {
    Category category = category(keyword);
    return category == Category.UNRESERVED || category == Category.COLUMN_NAME;
  }

  /** Whether it may name a function or a type. */
  static boolean canNameFunction(String keyword) {
    Category category = category(keyword);
    return category == Category.UNRESERVED || category == Category.FUNCTION_NAME;
  }

  /** Whether it may name a role, a language, a savepoint: anything but a reserved word. */
  static boolean isNotReserved(String keyword) {
    return category(keyword) != Category.RESERVED;
  }

  /** Whether it may label an output column without AS. */
  static boolean isBareLabel(String keyword) {
    return !NEEDS_AS[slot(keyword, 0, keyword.length())];
  }

  private static @Nullable Category category(String keyword) {
    return CATEGORIES[slot(keyword, 0, keyword.length())];
  }

  /** The slot of the word, or the empty one it would go to. */
  private static int slot(String text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    int slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
    while (true) {
      String word = WORDS[slot];
      if (word == null || matches(word, text, start, end)) {
        return slot;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private static boolean matches(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
