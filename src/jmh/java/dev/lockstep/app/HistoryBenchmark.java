package dev.lockstep.app;

import dev.lockstep.SyntheticHistory;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Target;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.History;
import dev.lockstep.engine.Judgement;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.RulePages;
import dev.lockstep.rules.Rules;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a history of 2,000 SQL files takes: to replay, and to check from the disc. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class HistoryBenchmark {
  private static final int FILES = 2_000;

  private Path folder;
  private Path newest;
  private List<Migration> migrations;

  @Setup
  public void write() throws IOException, InvalidSettingException {
    folder = Files.createTempDirectory("lockstep-history");
    List<String> texts = SyntheticHistory.sql(FILES);
    for (int i = 0; i < FILES; i++) {
      newest = folder.resolve("%05d_change.sql".formatted(i));
      Files.writeString(newest, texts.get(i));
    }
    Request request = request(folder);
    LoadedHistory history =
        Sources.of(request, Settings.of(request, RulePages.load())).histories().getFirst();
    migrations = history.migrations().stream().map(LoadedMigration::migration).toList();
  }

  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Nothing but the replay, and the rules on its newest migration. */
  @Benchmark
  public Judgement replay() {
    Set<String> judged = Set.of(migrations.getLast().path());
    return Replay.judge(new History("", migrations, judged), Target.DEFAULT, Rules.ALL);
  }

  /** A developer's check of the newest migration. */
  @Benchmark
  public Outcome checkNewest() throws InvalidSettingException {
    return Lockstep.check(request(newest));
  }

  @Benchmark
  public Outcome checkAll() throws InvalidSettingException {
    return Lockstep.check(request(folder));
  }

  private Request request(Path path) {
    return new Request(
        folder,
        List.of(path),
        null,
        null,
        "none",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Revisions.NONE);
  }
}
