package dev.lockstep.print;

import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code index(…)} and {@code unique_index(…)}. */
final class EctoIndex {
  private static final int LONGEST_NAME = 63;

  private EctoIndex() {}

  /**
   * The call that makes this very index, or null when Ecto has no words for all of it. An index
   * that the server would name gets the name the server would give it (source: ChooseIndexName).
   */
  static @Nullable Call call(Index index, boolean concurrently) {
    String name = name(index);
    if (index.tablespace() != null || name == null) {
      return null;
    }
    ElixirTerm table = Elixir.atom(index.table().name());
    List<Option> options = options(index, name, concurrently);
    String word = index.unique() ? "unique_index" : "index";
    boolean onlyDirections = index.keys().stream().allMatch(EctoIndex::hasDirection);
    if (onlyDirections && options.isEmpty()) {
      return Call.nested(word, List.of(table), keyDirections(index.keys()));
    }
    return Call.nested(word, List.of(table, keys(index.keys())), options);
  }

  /** The index's name, or the one the server will give it; null when that cannot be told. */
  static @Nullable String name(Index index) {
    return index.name() == null ? serverName(index) : index.name();
  }

  private static List<Option> options(Index index, String name, boolean concurrently) {
    List<Option> options = new ArrayList<>();
    if (!name.equals(defaultName(index))) {
      options.add(Elixir.option("name", Elixir.atom(name)));
    }
    if (index.method() != null) {
      options.add(Elixir.option("using", Elixir.atom(index.method())));
    }
    if (!index.include().isEmpty()) {
      List<Text> columns = index.include().stream().map(Elixir::atom).toList();
      options.add(Elixir.option("include", Elixir.list(columns)));
    }
    if (index.nullsNotDistinct()) {
      options.add(Elixir.option("nulls_distinct", false));
    }
    if (!index.parameters().isEmpty()) {
      String parameters = Definitions.parameters(index.parameters());
      options.add(Elixir.option("options", Elixir.string(parameters)));
    }
    if (index.where() != null) {
      options.add(Elixir.option("where", Elixir.string(Fragments.text(index.where()))));
    }
    if (index.table().schema() != null) {
      options.add(Elixir.option("prefix", Elixir.string(index.table().schema())));
    }
    if (index.only()) {
      options.add(Elixir.option("only", true));
    }
    if (concurrently) {
      options.add(Elixir.option("concurrently", true));
    }
    return options;
  }

  /** The list of keys; a keyword pair may stand bare only at its end. */
  private static ElixirTerm keys(List<IndexKey> keys) {
    int tail = keys.size();
    while (tail > 0 && hasDirection(keys.get(tail - 1))) {
      tail--;
    }
    List<ElixirTerm> terms = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      IndexKey key = keys.get(i);
      if (!hasDirection(key)) {
        terms.add(plainKey(key));
      } else if (i < tail) {
        terms.add(Elixir.tuple(new Text(":" + direction(key)), column(key)));
      } else {
        terms.add(new Text(direction(key) + ": " + column(key).text()));
      }
    }
    return Elixir.list(terms);
  }

  private static List<Option> keyDirections(List<IndexKey> keys) {
    return keys.stream().map(key -> new Option(direction(key), column(key))).toList();
  }

  private static ElixirTerm plainKey(IndexKey key) {
    boolean bare = isPlainColumn(key) && key.descending() == null && key.nullsFirst() == null;
    return bare ? column(key) : Elixir.string(Definitions.key(key));
  }

  private static Text column(IndexKey key) {
    return Elixir.atom(Objects.requireNonNull(key.column()));
  }

  private static boolean isPlainColumn(IndexKey key) {
    return key.column() != null && key.collation() == null && key.opclass() == null;
  }

  /** Whether the key is a column of which only the order is said, and the order by name. */
  private static boolean hasDirection(IndexKey key) {
    return isPlainColumn(key) && key.descending() != null;
  }

  private static String direction(IndexKey key) {
    String order = Boolean.TRUE.equals(key.descending()) ? "desc" : "asc";
    return key.nullsFirst() == null
        ? order
        : order + (key.nullsFirst() ? "_nulls_first" : "_nulls_last");
  }

  /** The name Ecto gives the index, as the server then cuts it; null when it cannot be told. */
  private static @Nullable String defaultName(Index index) {
    Stream<String> keys =
        index.keys().stream()
            .map(
                key ->
                    isPlainColumn(key) && (hasDirection(key) || key.nullsFirst() == null)
                        ? Objects.requireNonNull(key.column())
                        : Definitions.key(key));
    String name =
        Stream.of(Stream.of(index.table().name()), keys, Stream.of("index"))
            .flatMap(part -> part)
            .map(part -> part.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("_+$", ""))
            .collect(Collectors.joining("_"));
    boolean ascii =
        StandardCharsets.US_ASCII.newEncoder().canEncode(index.table().name())
            && StandardCharsets.US_ASCII.newEncoder().canEncode(Definitions.keys(index.keys()));
    return ascii ? name.substring(0, Math.min(LONGEST_NAME, name.length())) : null;
  }

  private static @Nullable String serverName(Index index) {
    if (!index.keys().stream().allMatch(key -> key.column() != null)) {
      return null;
    }
    String name =
        index.table().name()
            + index.keys().stream().map(key -> "_" + key.column()).collect(Collectors.joining())
            + "_idx";
    return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? name : null;
  }
}
