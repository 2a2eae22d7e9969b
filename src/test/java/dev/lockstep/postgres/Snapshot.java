package dev.lockstep.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a database at one moment, as one session sees them: no system catalogs, no
 * TOAST. Scans are counted for the open transaction.
 */
record Snapshot(Map<Long, Relation> relations, Map<Long, String> types) {

  /**
   * @param file {@code pg_class.relfilenode}, 0 for a relation without storage
   * @param scans whole reads of it in the open transaction
   */
  record Relation(long oid, String name, RelationKind kind, long file, long scans) {}

  // Ordinary objects have oids from 16384 on (FirstNormalObjectId, manual 68.2.2).
  private static final String RELATIONS =
      """
      SELECT c.oid::int8, c.oid::regclass::text, c.relkind::text, c.relfilenode::int8, %s
        FROM pg_class c
       WHERE c.oid >= 16384 AND c.relkind <> 't'
         AND c.relnamespace::regnamespace::text !~ '^pg_toast'
      """;

  private static final String TYPES =
      """
      SELECT oid::int8, oid::regtype::text FROM pg_type
       WHERE oid >= 16384 AND typtype IN ('d', 'e', 'r', 'm', 'b') AND typelem = 0
      """;

  /** The moment inside a transaction, with the scans of that transaction so far. */
  static Snapshot inTransaction(Connection connection) throws SQLException {
    return read(connection, "pg_stat_get_xact_numscans(c.oid)");
  }

  /** The moment between transactions, with all scans since the statistics were reset. */
  static Snapshot outside(Connection connection) throws SQLException {
    return read(connection, "pg_stat_get_numscans(c.oid)");
  }

  /** The moment between transactions, counting no scan yet. */
  static Snapshot withoutScans(Connection connection) throws SQLException {
    return read(connection, "0");
  }

  private static Snapshot read(Connection connection, String scanCounter) throws SQLException {
    Map<Long, Relation> relations = new HashMap<>();
    Map<Long, String> types = new HashMap<>();
    try (var statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(RELATIONS.formatted(scanCounter))) {
        while (rows.next()) {
          Relation relation =
              new Relation(
                  rows.getLong(1),
                  rows.getString(2),
                  RelationKind.ofCatalog(rows.getString(3)),
                  rows.getLong(4),
                  rows.getLong(5));
          relations.put(relation.oid(), relation);
        }
      }
      try (ResultSet rows = statement.executeQuery(TYPES)) {
        while (rows.next()) {
          types.put(rows.getLong(1), rows.getString(2));
        }
      }
    }
    return new Snapshot(relations, types);
  }

  boolean has(String name, RelationKind kind) {
    return relations.values().stream()
        .anyMatch(relation -> relation.name().equals(name) && relation.kind() == kind);
  }

  SortedSet<String> rewrittenBy(Snapshot after) {
    return changed(after, before -> !before.kind().isIndex(), Snapshot::hasNewFile);
  }

  SortedSet<String> scannedBy(Snapshot after) {
    return changed(
        after, before -> !before.kind().isIndex(), (before, now) -> now.scans() > before.scans());
  }

  SortedSet<String> rebuiltBy(Snapshot after) {
    return changed(after, before -> before.kind().isIndex(), Snapshot::hasNewFile);
  }

  SortedSet<String> builtBy(Snapshot after) {
    Map<String, Relation> beforeByName = byName(relations);
    return after.relations.values().stream()
        .filter(now -> now.kind() == RelationKind.INDEX && now.file() != 0)
        .filter(now -> !relations.containsKey(now.oid()) && !beforeByName.containsKey(now.name()))
        .map(Relation::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An index that ALTER TABLE remakes has a new oid and the old name: the name is its identity. */
  private SortedSet<String> changed(
      Snapshot after, Predicate<Relation> wanted, BiPredicate<Relation, Relation> differs) {
    Map<String, Relation> afterByName = byName(after.relations);
    SortedSet<String> names = new TreeSet<>();
    for (Relation before : relations.values()) {
      @Nullable Relation now = after.relations.get(before.oid());
      if (now == null) {
        now = afterByName.get(before.name());
      }
      if (wanted.test(before)
          && now != null
          && now.kind() == before.kind()
          && differs.test(before, now)) {
        names.add(before.name());
      }
    }
    return names;
  }

  private static boolean hasNewFile(Relation before, Relation now) {
    return before.file() != now.file() && now.file() != 0;
  }

  private static Map<String, Relation> byName(Map<Long, Relation> relations) {
    return relations.values().stream()
        .collect(Collectors.toMap(Relation::name, relation -> relation, (first, second) -> first));
  }
}
