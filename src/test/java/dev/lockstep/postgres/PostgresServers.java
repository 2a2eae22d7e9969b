package dev.lockstep.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The servers of this test run, one of each major at most, started when first asked for and closed
 * with the launcher session. {@code -Dlockstep.postgres.majors=15,18} restricts the run to some
 * majors.
 */
public final class PostgresServers implements LauncherSessionListener {
  private static final List<Integer> MAJORS =
      Arrays.stream(System.getProperty("lockstep.postgres.majors", "13,14,15,16,17,18").split(","))
          .map(String::strip)
          .map(Integer::valueOf)
          .toList();

  private static final Map<Integer, PostgresServer> RUNNING = new ConcurrentHashMap<>();

  static List<Integer> majors() {
    return MAJORS;
  }

  static PostgresServer of(int major) {
    return RUNNING.computeIfAbsent(major, PostgresServer::start);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    RUNNING.values().parallelStream().forEach(PostgresServer::close);
    RUNNING.clear();
  }
}
