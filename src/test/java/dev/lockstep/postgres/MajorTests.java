package dev.lockstep.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Dynamic tests that run on several servers at the same time: as many majors as there are
 * processors, and on each major one test after the other, in the order in which they were added. A
 * server and the test that waits for it take turns, so that one test at a time would leave every
 * other processor idle.
 */
public final class MajorTests {
  private final Map<Integer, List<FutureTask<Void>>> tasks = new TreeMap<>();

  /** A test on the server of a major; it fails as the check does. */
  public DynamicTest on(int major, String name, Executable check) {
    FutureTask<Void> task = new FutureTask<>(() -> run(check));
    tasks.computeIfAbsent(major, key -> new ArrayList<>()).add(task);
    return DynamicTest.dynamicTest(name, () -> await(task));
  }

  /** Begins to run all tests that were added; no more may be added then. */
  public void start() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService executor =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    tasks.values().forEach(ofMajor -> executor.execute(() -> ofMajor.forEach(FutureTask::run)));
    executor.shutdown();
  }

  private static Void run(Executable check) throws Exception {
    try {
      check.execute();
      return null;
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  private static void await(FutureTask<Void> task) throws Throwable {
    try {
      task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }
}
