package dev.lockstep.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of all rules. The build packs them into one resource, each after a line with {@link
 * #HEAD} and its id; a page's body is cut out when it is shown.
 */
public final class RulePages {
  /** Begins the line that names the page which follows. */
  public static final String HEAD = "\f ";

  private static final String RESOURCE = "/rules/pages";
  private static final String FENCE = "---\n";

  private final Map<String, RulePage> pages = new LinkedHashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, Set<String>> beaten = new HashMap<>();

  private RulePages(String packed) {
    int at = packed.startsWith(HEAD) ? 0 : packed.length();
    while (at < packed.length()) {
      int line = packed.indexOf('\n', at);
      String id = packed.substring(at + HEAD.length(), line).strip();
      int next = packed.indexOf("\n" + HEAD, line);
      int end = next < 0 ? packed.length() : next + 1;
      add(id, packed.substring(line + 1, end));
      at = end;
    }
    pages.keySet().forEach(id -> collect(id, beaten.computeIfAbsent(id, k -> new HashSet<>())));
  }

  /** The pages of this build. */
  public static RulePages load() {
    try (InputStream resource = RulePages.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("this build has no rule pages");
      }
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The pages in a packed text; {@code IllegalArgumentException} names a page that is not in order.
   */
  public static RulePages parse(String packed) {
    return new RulePages(packed);
  }

  private void add(String id, String page) {
    int end = page.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!page.startsWith(FENCE) || end < 0) {
      throw new IllegalArgumentException("rules/" + id + ".md: front matter is missing");
    }
    pages.put(id, frontMatter(id, page.substring(FENCE.length(), end + 1)));
    bodies.put(id, page.substring(end + 1 + FENCE.length()).strip() + "\n");
  }

  private static RulePage frontMatter(String id, String text) {
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\n")) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("rules/" + id + ".md: not `key: value`: " + line);
      }
      values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    RulePage page =
        new RulePage(
            id,
            required(id, values, "title"),
            severities(id, required(id, values, "severity")),
            severity(id, values.remove("strict")),
            list(values.remove("dialects")),
            values.remove("versions"),
            required(id, values, "category"),
            values.remove("lock"),
            list(values.remove("over")),
            "true".equals(values.remove("last-resort")),
            list(values.remove("aliases")),
            values.remove("resource"));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          "rules/" + id + ".md: unknown key " + values.keySet().iterator().next());
    }
    return page;
  }

  private static String required(String id, Map<String, String> values, String key) {
    String value = values.remove(key);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("rules/" + id + ".md: " + key + " is missing");
    }
    return value;
  }

  /** A word, or a map by case: {@code {rewrite: error, unknown-type: warning}}. */
  private static Map<String, Severity> severities(String id, String value) {
    Map<String, Severity> all = new LinkedHashMap<>();
    if (!value.startsWith("{")) {
      all.put(RulePage.DEFAULT, known(id, value));
      return all;
    }
    for (String entry : list(value)) {
      int colon = entry.indexOf(':');
      all.put(entry.substring(0, colon).strip(), known(id, entry.substring(colon + 1).strip()));
    }
    return all;
  }

  private static @Nullable Severity severity(String id, @Nullable String word) {
    return word == null ? null : known(id, word);
  }

  private static Severity known(String id, String word) {
    Severity severity = Severity.of(word);
    if (severity == null) {
      throw new IllegalArgumentException("rules/" + id + ".md: no severity " + word);
    }
    return severity;
  }

  private static List<String> list(@Nullable String value) {
    if (value == null) {
      return List.of();
    }
    String inner = value.replaceAll("^[\\[{]|[]}]$", "");
    List<String> entries = new ArrayList<>();
    for (String entry : inner.split(",")) {
      if (!entry.isBlank()) {
        entries.add(entry.strip());
      }
    }
    return entries;
  }

  private void collect(String id, Set<String> into) {
    RulePage page = pages.get(id);
    if (page == null) {
      return;
    }
    for (String loser : page.over()) {
      if (into.add(loser)) {
        collect(loser, into);
      }
    }
  }

  /** All pages by id. */
  public List<RulePage> all() {
    return pages.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** The page of a rule, or null when there is no such rule. */
  public @Nullable RulePage page(String id) {
    return pages.get(id);
  }

  /**
   * Whether a finding of {@code winner} makes one of {@code loser} on the same clause redundant.
   */
  public boolean beats(String winner, String loser) {
    return beaten.getOrDefault(winner, Set.of()).contains(loser);
  }

  /** The Markdown below the front matter; {@code IllegalArgumentException} for no rule. */
  public String body(String id) {
    String body = bodies.get(id);
    if (body == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return body;
  }

  /** The first paragraph of the body: what waits for what, and why. */
  public String fullDescription(String id) {
    for (String paragraph : body(id).split("\n\n")) {
      if (!paragraph.startsWith("#")) {
        return paragraph.replace('\n', ' ').strip();
      }
    }
    return "";
  }
}
