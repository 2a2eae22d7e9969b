package dev.lockstep.parser.ecto;

import dev.lockstep.SyntheticHistory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one Ecto file takes from its text to its SQL, up and down: {@code p0.50} counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class EctoBenchmark {
  private final List<String> files = SyntheticHistory.ecto(100);
  private int next;

  @Benchmark
  public EctoFile lower() {
    next = (next + 1) % files.size();
    return EctoParser.parse(files.get(next), EctoConfig.DEFAULT);
  }
}
