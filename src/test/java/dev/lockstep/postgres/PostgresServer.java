package dev.lockstep.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * One running PostgreSQL server with a throw-away data folder. A shell holds it and reads from this
 * process: when the pipe ends, however this process ends, the shell stops the server and removes
 * the data.
 */
final class PostgresServer implements AutoCloseable {
  private static final String SCRIPT =
      """
      programs=$1; shift
      data=$(mktemp -d "${TMPDIR:-/tmp}/lockstep-postgres-XXXXXX") || exit
      trap 'rm -rf "$data"' EXIT
      trap 'exit 130' HUP INT TERM
      "$programs/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C --no-sync || exit
      "$programs/postgres" -D "$data" "$@" < /dev/null &
      server=$!
      exec > /dev/null 2>&1
      read -r _
      kill -INT "$server"
      wait "$server"
      """;

  /**
   * A standby that never comes stops each commit of a session that waits for it, which is how
   * {@link OutsideObserver} sees the locks of a statement that commits by itself; nobody else
   * waits.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=off",
          "full_page_writes=off",
          "synchronous_commit=local",
          "synchronous_standby_names=nobody",
          "wal_level=logical",
          "autovacuum=off",
          "jit=off",
          "max_parallel_workers=0",
          "max_connections=40",
          "shared_buffers=16MB",
          "log_min_messages=log",
          "log_checkpoints=off",
          "timezone=UTC");

  private static final String READY = "database system is ready to accept connections";
  private static final int ATTEMPTS = 3;

  private final int major;
  private final int port;
  private final Process shell;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(int major, int port, Process shell) {
    this.major = major;
    this.port = port;
    this.shell = shell;
  }

  /** Starts a server of this major; another process may take the free port first, so it retries. */
  static PostgresServer start(int major) {
    ServerBinaries binaries = ServerBinaries.of(major);
    StringBuilder log = new StringBuilder();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        int port = freePort();
        Process shell =
            new ProcessBuilder(command(binaries, port)).redirectErrorStream(true).start();
        BufferedReader output = shell.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          log.append(line).append('\n');
          if (line.endsWith(READY)) {
            Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {}));
            return new PostgresServer(major, port, shell);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new IllegalStateException("PostgreSQL " + major + " does not start:\n" + log);
  }

  int major() {
    return major;
  }

  /**
   * A session of the superuser, in autocommit.
   *
   * @param protocol SIMPLE sends each text as one simple query, EXTENDED as most drivers do
   */
  Connection connect(String database, PreferQueryMode protocol) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, "postgres");
    PGProperty.SSL_MODE.set(properties, "disable");
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    PGProperty.PREFER_QUERY_MODE.set(properties, protocol.value());
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /** Makes an empty database and returns its name. */
  String createDatabase() throws SQLException {
    return createDatabase("template0");
  }

  /** Makes a copy of a database in which no session is, and returns its name. */
  String createDatabase(String template) throws SQLException {
    String name = "test_" + databases.incrementAndGet();
    administer("CREATE DATABASE " + name + " TEMPLATE " + template);
    return name;
  }

  /** Drops a database and the roles that were made in it. */
  void dropDatabase(String name) throws SQLException {
    administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    administer(
        """
        DO $$
        DECLARE role name;
        BEGIN
          FOR role IN SELECT rolname FROM pg_roles WHERE oid >= 16384 LOOP
            BEGIN
              EXECUTE format('DROP ROLE %I', role);
            EXCEPTION WHEN dependent_objects_still_exist THEN
              NULL; -- another database uses it
            END;
          END LOOP;
        END $$
        """);
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(20, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (IOException failure) {
      shell.destroy();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = connect("postgres", PreferQueryMode.SIMPLE);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> command(ServerBinaries binaries, int port) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root.
      command.addAll(
          List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"));
    }
    command.addAll(List.of("sh", "-c", SCRIPT, "sh"));
    command.add(binaries.program("").toString());
    command.addAll(List.of("-p", Integer.toString(port)));
    for (String setting : SETTINGS) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
