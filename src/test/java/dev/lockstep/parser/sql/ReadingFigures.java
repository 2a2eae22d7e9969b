package dev.lockstep.parser.sql;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Unmodelled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program that says how the {@code .sql} files of the folders it is given are read: how many
 * statements, which problems, and what is not modelled.
 */
final class ReadingFigures {
  private final Map<String, Integer> unmodelled = new TreeMap<>();
  private int files;
  private int statements;
  private int inBodies;

  private ReadingFigures() {}

  public static void main(String[] folders) throws IOException {
    ReadingFigures figures = new ReadingFigures();
    for (String folder : folders) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(Path.of(folder))) {
        files = walk.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      }
      for (Path file : files) {
        figures.read(file);
      }
    }
    figures.print();
  }

  private void read(Path file) throws IOException {
    files++;
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    ParsedSql parsed = Readings.parse(text);
    for (Problem problem : parsed.problems()) {
      System.out.printf("%s:%d %s%n", file, problem.span().start(), problem.message());
    }
    parsed.statements().forEach(this::count);
  }

  private void count(Statement statement) {
    statements++;
    for (Operation operation : statement.operations()) {
      switch (operation) {
        case Unmodelled other -> unmodelled.merge(other.words(), 1, Integer::sum);
        case BlockOperation.DoBlock block -> inBodies += block.statements().size();
        default -> {}
      }
    }
  }

  private void print() {
    System.out.printf("%d files, %d statements, %d in DO%n", files, statements, inBodies);
    unmodelled.forEach((words, count) -> System.out.printf("%6d %s%n", count, words));
  }
}
