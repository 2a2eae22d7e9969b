package dev.lockstep.config;

import dev.lockstep.engine.Severity;
import dev.lockstep.engine.TableSize;
import dev.lockstep.engine.TableSizes;
import dev.lockstep.source.Layouts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code lockstep.yml}. */
final class ConfigReader {
  private static final List<String> KEYS =
      List.of(
          "database",
          "layout",
          "transaction",
          "profile",
          "fail-on",
          "lock-timeout",
          "base",
          "stats",
          "small-table",
          "paths",
          "ignore",
          "rules",
          "overrides");

  private static final String UNKNOWN_KEY = "unknown key ";

  private final String name;
  private final Path folder;
  private final Set<String> knownRules;

  private ConfigReader(String name, Path folder, Set<String> knownRules) {
    this.name = name;
    this.folder = folder;
    this.knownRules = knownRules;
  }

  /** Reads the text of a file; {@code name} is how messages call it. */
  static Config read(String name, Path folder, String text, Set<String> knownRules)
      throws InvalidSettingException {
    ConfigReader reader = new ConfigReader(name, folder, knownRules);
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    Optional<Node> root;
    try {
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw reader.atMark(e.getProblemMark().orElse(null), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw reader.atMark(null, "not YAML: " + e.getMessage());
    }
    return root.isEmpty() || isEmpty(root.get()) ? Config.none(folder) : reader.config(root.get());
  }

  private Config config(Node root) throws InvalidSettingException {
    Map<String, Node> entries = entries(root, "the file", KEYS, UNKNOWN_KEY);
    Map<String, Severity> rules = new HashMap<>(rules(entries));
    if (word(entries, "lock-timeout", ConfigReader::lockTimeout) != null) {
      // Whoever runs the migrations has set one, so that none of them needs to.
      rules.put("missing-lock-timeout", Severity.OFF);
    }
    return new Config(
        folder,
        word(entries, "database", DatabaseVersion::parse),
        word(entries, "layout", ConfigReader::layout),
        word(entries, "transaction", Words::transaction),
        word(entries, "profile", Words::profile),
        word(entries, "fail-on", Words::failOn),
        word(entries, "base", text -> text),
        word(entries, "stats", text -> text),
        smallTable(entries),
        words(entries, "paths", text -> text),
        words(entries, "ignore", PathPattern::of),
        rules,
        overrides(entries));
  }

  /** Makes a value of a word. */
  private interface Meaning<T> {
    T of(String word) throws InvalidSettingException;
  }

  private <T> @Nullable T word(Map<String, Node> entries, String key, Meaning<T> meaning)
      throws InvalidSettingException {
    Node node = entries.get(key);
    return node == null ? null : value(node, key, meaning);
  }

  private <T> T value(Node node, String what, Meaning<T> meaning) throws InvalidSettingException {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
      throw at(node, what + " must be a word");
    }
    try {
      return meaning.of(scalar.getValue());
    } catch (InvalidSettingException e) {
      throw at(node, e.getMessage());
    }
  }

  /** A list of words; a single word is a list of one. */
  private <T> List<T> words(Map<String, Node> entries, String key, Meaning<T> meaning)
      throws InvalidSettingException {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      return List.of(value(node, key, meaning));
    }
    List<T> values = new ArrayList<>();
    for (Node element : list.getValue()) {
      values.add(value(element, "each of " + key, meaning));
    }
    return values;
  }

  private @Nullable TableSize smallTable(Map<String, Node> entries) throws InvalidSettingException {
    Node node = entries.get("small-table");
    if (node == null) {
      return null;
    }
    Map<String, Node> limits = entries(node, "small-table", List.of("rows", "bytes"), UNKNOWN_KEY);
    Long rows = word(limits, "rows", Amounts::rows);
    Long bytes = word(limits, "bytes", Amounts::bytes);
    return new TableSize(
        rows == null ? TableSizes.SMALL.rows() : rows,
        bytes == null ? TableSizes.SMALL.bytes() : bytes);
  }

  private Map<String, Severity> rules(Map<String, Node> entries) throws InvalidSettingException {
    Node node = entries.get("rules");
    if (node == null) {
      return Map.of();
    }
    Map<String, Severity> severities = new LinkedHashMap<>();
    Map<String, Node> rules = entries(node, "rules", knownRules, "no rule is called ");
    for (Map.Entry<String, Node> rule : rules.entrySet()) {
      severities.put(rule.getKey(), value(rule.getValue(), rule.getKey(), Words::severity));
    }
    return severities;
  }

  private List<Config.Override> overrides(Map<String, Node> entries)
      throws InvalidSettingException {
    Node node = entries.get("overrides");
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw at(node, "overrides must be a list");
    }
    List<Config.Override> overrides = new ArrayList<>();
    for (Node element : list.getValue()) {
      Map<String, Node> override =
          entries(element, "an override", List.of("paths", "rules"), UNKNOWN_KEY);
      if (!override.containsKey("paths") || !override.containsKey("rules")) {
        throw at(element, "an override needs paths and rules");
      }
      overrides.add(
          new Config.Override(words(override, "paths", PathPattern::of), rules(override)));
    }
    return overrides;
  }

  /** The entries of a mapping in order; a key must be one of those known. */
  private Map<String, Node> entries(
      Node node, String what, Collection<String> known, String complaint)
      throws InvalidSettingException {
    if (!(node instanceof MappingNode mapping)) {
      throw at(node, what + " must hold keys and values");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        throw at(tuple.getKeyNode(), "a key must be a word");
      }
      String key = keyNode.getValue();
      if (!known.contains(key)) {
        throw at(keyNode, complaint + key + Words.suggestion(key, known));
      }
      if (!seen.add(key)) {
        throw at(keyNode, key + " is given twice");
      }
      if (!isEmpty(tuple.getValueNode())) {
        entries.put(key, tuple.getValueNode());
      }
    }
    return entries;
  }

  private static String layout(String word) throws InvalidSettingException {
    if (Layouts.named(word) == null) {
      throw new InvalidSettingException(
          "unknown layout '%s': say %s".formatted(word, String.join(", ", Layouts.ids())));
    }
    return word;
  }

  private static String lockTimeout(String word) throws InvalidSettingException {
    if (!word.equals("set-by-runner")) {
      throw new InvalidSettingException("lock-timeout is '%s': say set-by-runner".formatted(word));
    }
    return word;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private InvalidSettingException at(Node node, @Nullable String message) {
    return atMark(node.getStartMark().orElse(null), message);
  }

  private InvalidSettingException atMark(@Nullable Mark mark, @Nullable String message) {
    String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    return new InvalidSettingException(name + place + ": " + message);
  }
}
