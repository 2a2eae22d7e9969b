package dev.lockstep.parser.sql;

import dev.lockstep.SyntheticHistory;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast SQL is cut into tokens and DDL parsed: {@code bytes} and {@code statements} count. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SqlBenchmark {
  private final List<String> files = SyntheticHistory.sql(400);
  private final long length =
      files.stream().mapToLong(file -> file.getBytes(StandardCharsets.UTF_8).length).sum();
  private final List<SqlText> definitions =
      files.stream()
          .flatMap(
              file -> SqlParser.parse(SqlText.ofFile(file), Target.DEFAULT).statements().stream())
          .filter(SqlBenchmark::isDefinition)
          .map(statement -> SqlText.ofFile(statement.text()))
          .toList();

  /** Bytes of UTF-8 in a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Lexed {
    public long bytes;
  }

  /** Statements in a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Parsed {
    public long statements;
  }

  @Benchmark
  public void lex(Lexed lexed, Blackhole hole) {
    for (String file : files) {
      hole.consume(Lexer.tokens(file));
    }
    lexed.bytes += length;
  }

  @Benchmark
  public void parseDefinitions(Parsed parsed, Blackhole hole) {
    for (SqlText definition : definitions) {
      hole.consume(SqlParser.parse(definition, Target.DEFAULT));
    }
    parsed.statements += definitions.size();
  }

  private static boolean isDefinition(Statement statement) {
    return statement.operations().stream().noneMatch(DataOperation.class::isInstance);
  }
}
