package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pg_locks} that one backend holds or asks for, gathered over time. */
final class LockTable {
  /** One row: a lock on a relation, or on a type when {@code type} is set. */
  record Row(boolean type, long oid, LockMode mode) {}

  private static final String QUERY =
      """
      SELECT locktype = 'object', coalesce(relation, objid)::int8, mode
        FROM pg_locks
       WHERE pid = %s
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND (locktype = 'relation' AND relation >= 16384
              OR locktype = 'object' AND classid = 'pg_type'::regclass AND objid >= 16384)
      """;

  private final Set<Row> rows = new HashSet<>();

  /** What this session holds now. */
  static LockTable ofOwnSession(Connection connection) throws SQLException {
    LockTable table = new LockTable();
    table.add(connection, "pg_backend_pid()");
    return table;
  }

  /** Adds what the backend holds or waits for now. */
  void add(Connection connection, int backend) throws SQLException {
    add(connection, Integer.toString(backend));
  }

  private void add(Connection connection, String backend) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(QUERY.formatted(backend))) {
      while (found.next()) {
        rows.add(
            new Row(found.getBoolean(1), found.getLong(2), LockMode.ofCatalog(found.getString(3))));
      }
    }
  }

  /** These rows without those of an earlier moment. */
  LockTable without(LockTable earlier) {
    LockTable rest = new LockTable();
    rest.rows.addAll(rows);
    rest.rows.removeAll(earlier.rows);
    return rest;
  }

  /**
   * The strongest lock on each relation, sorted by name. Relations in neither snapshot, such as the
   * transient table of a rewrite, are left out.
   */
  List<Lock> onRelations(Snapshot before, Snapshot after) {
    List<Lock> locks = new ArrayList<>();
    for (Row row : rows) {
      Snapshot.@Nullable Relation old = before.relations().get(row.oid());
      Snapshot.@Nullable Relation now = after.relations().get(row.oid());
      if (row.type() || old == null && now == null) {
        continue;
      }
      Snapshot.Relation known = old == null ? Objects.requireNonNull(now) : old;
      Lock.Origin origin =
          origin(old != null, now != null || after.has(known.name(), known.kind()));
      locks.add(new Lock(known.name(), known.kind(), row.mode(), origin));
    }
    return strongest(locks);
  }

  List<Lock> onTypes(Snapshot before, Snapshot after) {
    List<Lock> locks = new ArrayList<>();
    for (Row row : rows) {
      @Nullable String old = before.types().get(row.oid());
      @Nullable String now = after.types().get(row.oid());
      @Nullable String known = old == null ? now : old;
      if (row.type() && known != null) {
        Lock.Origin origin = origin(old != null, now != null);
        locks.add(new Lock(known, RelationKind.TYPE, row.mode(), origin));
      }
    }
    return strongest(locks);
  }

  /** An index remade under its old name is one, with the lock on the old: the new has no users. */
  private static List<Lock> strongest(List<Lock> locks) {
    Comparator<Lock> strength =
        Comparator.<Lock, Boolean>comparing(lock -> lock.origin() != Lock.Origin.CREATED)
            .thenComparing(Lock::mode);
    Map<String, Lock> strongest = new TreeMap<>();
    for (Lock lock : locks) {
      strongest.merge(lock.relation() + '\0' + lock.kind(), lock, BinaryOperator.maxBy(strength));
    }
    return strongest.values().stream().sorted().toList();
  }

  private static Lock.Origin origin(boolean before, boolean after) {
    if (!before) {
      return Lock.Origin.CREATED;
    }
    return after ? Lock.Origin.EXISTING : Lock.Origin.DROPPED;
  }
}
