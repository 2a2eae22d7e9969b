package dev.lockstep.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code test-fixtures/effects}: statements that servers are asked about. A line {@code
 * -- given} begins the schema of what follows, {@code -- each} statements that are judged one by
 * one on a fresh copy of it, {@code -- together} statements of one transaction; {@code 14+} or
 * {@code 13-16} after any of them says for which majors. A statement ends with a semicolon at the
 * end of a line, outside dollar quotes.
 */
record Fixture(String family, List<Case> cases) {
  private static final Path FOLDER = Path.of("test-fixtures", "effects");

  /** Statements of one transaction, or one on its own, on the schema they start from. */
  record Case(Section given, List<String> statements, Section section) {
    boolean isFor(int major) {
      return given.isFor(major) && section.isFor(major);
    }

    @Override
    public String toString() {
      return String.join(" ", statements).replaceAll("\\s+", " ");
    }
  }

  /** The lines under one heading. */
  record Section(String kind, int from, int to, String text) {
    boolean isFor(int major) {
      return from <= major && major <= to;
    }

    private static Section of(String heading, String text) {
      String[] words = heading.substring("-- ".length()).strip().split("\\s+");
      int from = 0;
      int to = Integer.MAX_VALUE;
      if (words.length > 1) {
        String[] range = words[1].split("[-+]");
        from = Integer.parseInt(range[0]);
        to = words[1].endsWith("+") ? to : Integer.parseInt(range[range.length - 1]);
      }
      return new Section(words[0], from, to, text);
    }
  }

  /** All fixtures, sorted by family. */
  static List<Fixture> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Fixture> fixtures = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        fixtures.add(of(file));
      }
      return fixtures;
    }
  }

  private static Fixture of(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    Section given = new Section("given", 0, Integer.MAX_VALUE, "");
    for (Section section : sections(Files.readAllLines(file))) {
      switch (section.kind()) {
        case "given" -> given = section;
        case "each" -> {
          for (String statement : statements(section.text())) {
            cases.add(new Case(given, List.of(statement), section));
          }
        }
        case "together" -> cases.add(new Case(given, statements(section.text()), section));
        default -> throw new IllegalStateException(file + ": " + section.kind());
      }
    }
    return new Fixture(file.getFileName().toString().replace(".sql", ""), cases);
  }

  private static List<Section> sections(List<String> lines) {
    List<Section> sections = new ArrayList<>();
    String heading = null;
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.matches("-- (given|each|together)\\b.*")) {
        if (heading != null) {
          sections.add(Section.of(heading, text.toString()));
        }
        heading = line;
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    if (heading != null) {
      sections.add(Section.of(heading, text.toString()));
    }
    return sections;
  }

  private static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (statement.isEmpty() && (line.isBlank() || line.startsWith("--"))) {
        continue;
      }
      statement.append(line).append('\n');
      boolean quoted = statement.toString().split("\\$\\$", -1).length % 2 == 0;
      if (line.endsWith(";") && !quoted) {
        statements.add(statement.substring(0, statement.lastIndexOf(";")));
        statement.setLength(0);
      }
    }
    if (!statement.isEmpty()) {
      throw new IllegalStateException("no semicolon after " + statement);
    }
    return statements;
  }
}
