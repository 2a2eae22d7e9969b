package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import dev.lockstep.parser.ecto.Value.Struct;
import dev.lockstep.parser.ecto.Value.Text;
import dev.lockstep.parser.ecto.Value.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Makes Ecto's structs as {@code table/2}, {@code index/3}, {@code constraint/3} and {@code
 * references/2} do.
 */
final class Structs {
  private static final Set<String> ON_DELETE =
      Set.of("nothing", "delete_all", "nilify_all", "default_all", "restrict");
  private static final Set<String> ON_UPDATE =
      Set.of("nothing", "update_all", "nilify_all", "restrict");

  private final EctoConfig config;

  Structs(EctoConfig config) {
    this.config = config;
  }

  Struct table(Value name, Value options, Struct.Made made, Span span) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", tableName(name));
    for (String field : List.of("prefix", "comment")) {
      fields.put(field, Value.nil());
    }
    fields.put("primary_key", Value.bool(true));
    for (String field : List.of("engine", "options", "modifiers")) {
      fields.put(field, Value.nil());
    }
    return filled(new Struct(Struct.Kind.TABLE, fields, made, span), options);
  }

  Struct constraint(Value table, Value name, Value options, Struct.Made made, Span span) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("table", tableName(table));
    for (String field : List.of("check", "exclude", "prefix", "comment")) {
      fields.put(field, Value.nil());
    }
    fields.put("validate", Value.bool(true));
    return filled(new Struct(Struct.Kind.CONSTRAINT, fields, made, span), options);
  }

  Struct index(Value table, Value columns, Value options, Struct.Made made, Span span) {
    validateIndexOptions(options, span);
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    fields.put("table", tableName(table));
    fields.put("prefix", Value.nil());
    fields.put("name", Value.nil());
    fields.put("columns", columns instanceof Atom ? new Sequence(List.of(columns), span) : columns);
    fields.put("unique", Value.bool(false));
    fields.put("concurrently", Value.bool(false));
    fields.put("using", Value.nil());
    fields.put("include", EctoConfig.emptyList());
    fields.put("only", Value.bool(false));
    for (String field : List.of("nulls_distinct", "where", "comment", "options")) {
      fields.put(field, Value.nil());
    }
    Struct index = filled(new Struct(Struct.Kind.INDEX, fields, made, span), options);
    Value name = index.field("name");
    boolean named = name instanceof Value.Unknown || Terms.isTruthy(name);
    return named ? index : index.with("name", defaultIndexName(index));
  }

  private static void validateIndexOptions(Value options, Span span) {
    Value nullsDistinct = Value.get(options, "nulls_distinct");
    Value unique = Value.get(options, "unique");
    boolean isUnique = unique != null && Terms.isAtom(unique, "true");
    if (nullsDistinct != null && !Terms.isNil(nullsDistinct) && !isUnique) {
      throw Raised.argumentError(
          "the `nulls_distinct` option can only be used with unique indexes", span);
    }
    long wheres =
        options instanceof Sequence list
            ? list.elements().stream().filter(Structs::isWhere).count()
            : 0;
    if (wheres > 1) {
      throw Raised.argumentError(
          "only one `where` keyword is supported when declaring a partial index. To specify"
              + " multiple conditions, write a single WHERE clause using AND between them",
          span);
    }
  }

  private static boolean isWhere(Value pair) {
    return pair instanceof Tuple(List<Value> both, Span s)
        && !both.isEmpty()
        && Terms.isAtom(both.getFirst(), "where");
  }

  /** {@code <table>_<column>_…_index}, what is no word character replaced byte by byte. */
  private static Value defaultIndexName(Struct index) {
    SqlText.Builder name = new SqlText.Builder();
    Span span = index.span();
    append(name, index.field("table"), span);
    name.generated("_", span);
    if (index.field("columns") instanceof Sequence columns) {
      for (Value column : EnumFunctions.flatten(columns).elements()) {
        append(name, columnOf(column), span);
        name.generated("_", span);
      }
    } else {
      append(name, index.field("columns"), span);
      name.generated("_", span);
    }
    return new Text(name.generated("index", span).build(), span);
  }

  private static Value columnOf(Value column) {
    return column instanceof Tuple(List<Value> both, Span s) && both.size() == 2
        ? columnOf(both.getLast())
        : column;
  }

  private static void append(SqlText.Builder name, Value part, Span span) {
    SqlText text = Terms.toText(part, span);
    if (text == null) {
      throw new NotKnown(new Value.Unknown("this is no column of an index", part.span()));
    }
    if (text.isKnown()) {
      name.generated(word(text.text()), span);
    } else {
      name.hole(text.holes().getFirst().unknown());
    }
  }

  private static String word(String text) {
    StringBuilder word = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean isWord = b == '_' || (b >= 0 && Character.isLetterOrDigit((char) b));
      word.append(isWord ? (char) b : '_');
    }
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '_') {
      end--;
    }
    return word.substring(0, end);
  }

  Struct references(Value table, Value options, Struct.Made made, Span span) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", Value.nil());
    fields.put("prefix", Value.nil());
    fields.put("table", tableName(table));
    fields.put("column", new Atom("id", Span.SYNTHETIC));
    fields.put("type", new Atom("bigserial", Span.SYNTHETIC));
    fields.put("on_delete", new Atom("nothing", Span.SYNTHETIC));
    fields.put("on_update", new Atom("nothing", Span.SYNTHETIC));
    fields.put("validate", Value.bool(true));
    fields.put("with", EctoConfig.emptyList());
    fields.put("match", Value.nil());
    fields.put("options", EctoConfig.emptyList());
    if (!(options instanceof Sequence own)) {
      throw new NotKnown(new Value.Unknown("the options of references are not known", span));
    }
    Value prefix = Value.get(own, "prefix");
    Sequence none = new Sequence(List.of(), span);
    Sequence kept =
        prefix == null ? none : CollectionFunctions.prepend(none, "prefix", prefix, span);
    Sequence merged = CollectionFunctions.merge(repositoryOptions(), own);
    Sequence all =
        CollectionFunctions.prepend(
            CollectionFunctions.delete(merged, "options"), "options", kept, span);
    Struct reference = filled(new Struct(Struct.Kind.REFERENCE, fields, made, span), all);
    checkAction(reference.field("on_delete"), "on_delete", ON_DELETE, span);
    checkAction(reference.field("on_update"), "on_update", ON_UPDATE, span);
    return reference;
  }

  private Sequence repositoryOptions() {
    Sequence options = new Sequence(List.of(), Span.SYNTHETIC);
    Value primaryKey = config.migrationPrimaryKey();
    for (Value configured : Arrays.asList(primaryKey, config.migrationForeignKey())) {
      if (configured instanceof Value.Unknown unknown) {
        throw new NotKnown(unknown);
      }
    }
    Value type = primaryKey == null ? null : Value.get(primaryKey, "type");
    if (type != null) {
      options = CollectionFunctions.prepend(options, "type", type, Span.SYNTHETIC);
    }
    return config.migrationForeignKey() instanceof Sequence foreignKey
        ? CollectionFunctions.merge(options, foreignKey)
        : options;
  }

  private static void checkAction(Value action, String option, Set<String> known, Span span) {
    boolean fine =
        switch (action) {
          case Value.Unknown unknown -> true;
          case Atom atom -> known.contains(atom.name());
          case Tuple(List<Value> pair, Span s) ->
              option.equals("on_delete")
                  && pair.size() == 2
                  && pair.getFirst() instanceof Atom(String kind, Span ks)
                  && (kind.equals("nilify") || kind.equals("default"));
          default -> false;
        };
    if (!fine) {
      throw Raised.argumentError("unknown :" + option + " value: " + Terms.inspect(action), span);
    }
  }

  private static Value tableName(Value name) {
    return name instanceof Atom(String text, Span span) ? Text.of(text, span) : name;
  }

  /**
   * The struct with the options put in, one by one; an unknown key raises, as {@code struct!} does.
   */
  private static Struct filled(Struct struct, Value options) {
    if (!(options instanceof Sequence list)) {
      throw new NotKnown(
          options instanceof Value.Unknown unknown
              ? unknown
              : new Value.Unknown("these are no options", options.span()));
    }
    Struct result = struct;
    for (Value option : list.elements()) {
      if (!(option instanceof Tuple(List<Value> pair, Span span))
          || pair.size() != 2
          || !(pair.getFirst() instanceof Atom(String key, Span keySpan))) {
        throw Raised.argumentError(
            "expected options, got: " + Terms.inspect(options), span(option));
      }
      if (!struct.fields().containsKey(key)) {
        throw CollectionFunctions.keyError(
            pair.getFirst(), result, span.isSynthetic() ? struct.span() : span);
      }
      result = result.with(key, pair.getLast());
    }
    return result;
  }

  private static Span span(Value value) {
    return value.span();
  }

  /** The options of a list as written in the source. */
  static List<DslCall.Option> written(Value options, String source) {
    if (!(options instanceof Sequence list)) {
      return List.of();
    }
    return list.elements().stream()
        .filter(
            option ->
                option instanceof Tuple(List<Value> pair, Span s)
                    && pair.size() == 2
                    && pair.getFirst() instanceof Atom)
        .map(option -> written((Tuple) option, source))
        .toList();
  }

  private static DslCall.Option written(Tuple option, String source) {
    String name = ((Atom) option.elements().getFirst()).name();
    return new DslCall.Option(name, textOf(option.elements().getLast(), source), option.span());
  }

  /** The value as written, or as Elixir would print it when no file holds it. */
  static String textOf(Value value, String source) {
    Span span = value.span();
    if (!span.isSynthetic() && span.end() <= source.length() && span.end() > span.start()) {
      return source.substring(span.start(), span.end());
    }
    try {
      return Terms.inspect(value);
    } catch (NotKnown notKnown) {
      return "";
    }
  }
}
