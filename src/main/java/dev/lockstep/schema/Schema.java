package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Every object the history has made or spoken of, in persistent maps. Names here are always
 * qualified; {@code dropped} says where what is gone was dropped; {@code others} are the objects of
 * other kinds, by kind and name, that were made (true) or dropped (false).
 */
public record Schema(
    PMap<Integer, Relation> relations,
    PMap<QualifiedName, Integer> names,
    PMap<QualifiedName, DataType> types,
    PMap<QualifiedName, Routine> routines,
    PMap<QualifiedName, Place> dropped,
    int nextId,
    PMap<String, Boolean> others) {
  static final Schema EMPTY =
      new Schema(
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          1,
          HashTreePMap.empty());

  /**
   * Whether the migrations before this one made every relation they have spoken of, and at least
   * one table for certain: what such a history never made is not there.
   */
  public boolean isWhole(int migration) {
    return isWhole(migration, null, Birth::isInHistory);
  }

  /** The same of one schema, or of all: what others keep in theirs says nothing of it. */
  private boolean isWhole(int migration, @Nullable String schema, Predicate<Birth> isMade) {
    boolean any = false;
    for (Relation relation : relations.values()) {
      Birth birth = relation.birth();
      boolean counts = schema == null || schema.equals(relation.name().schema());
      if (counts && birth.migration() < migration) {
        if (birth.migration() == Birth.NEVER) {
          return false;
        }
        any |= relation instanceof Table && isMade.test(birth);
      }
    }
    return any;
  }

  /** Whether the history knows that nothing of that name is there as the migration begins. */
  boolean isMissing(QualifiedName qualified, int migration) {
    return dropped.containsKey(qualified)
        || (!qualified.hasHole()
            && !names.containsKey(qualified)
            && isWhole(migration, qualified.schema(), Birth::isInHistory));
  }

  /**
   * Whether CREATE TABLE IF NOT EXISTS makes the table: it is missing, or the migrations before
   * made each table they used, if only with IF NOT EXISTS, and spoke of none of that name.
   */
  boolean isFirstMade(QualifiedName qualified, int migration, Place here) {
    return isMissing(qualified, migration)
        || (!qualified.hasHole()
            && !names.containsKey(qualified)
            && isWhole(
                migration, qualified.schema(), birth -> !birth.place().path().equals(here.path())));
  }

  /** The relation of that id, or null. */
  public @Nullable Relation relation(int id) {
    return relations.get(id);
  }

  /** The table of that id, or null when there is none or it is something else. */
  public @Nullable Table table(int id) {
    return relations.get(id) instanceof Table table ? table : null;
  }

  /** The column of a table, or null when either is not known. */
  public @Nullable TableColumn column(int table, String name) {
    Table found = table(table);
    return found == null ? null : found.column(name);
  }

  /** The index of that id, or null when there is none or it is something else. */
  public @Nullable TableIndex index(int id) {
    return relations.get(id) instanceof TableIndex index ? index : null;
  }

  /** The relation of that name as seen along the search path, or null. */
  public @Nullable Relation find(QualifiedName name, List<String> searchPath) {
    if (name.schema() != null) {
      return byName(name);
    }
    Relation temporary = byName(name.withSchema(TEMPORARY));
    if (temporary != null) {
      return temporary;
    }
    for (String schema : searchPath) {
      Relation relation = byName(name.withSchema(schema));
      if (relation != null) {
        return relation;
      }
    }
    return null;
  }

  /** The views that read the relation of that id, and those that read these. */
  public List<View> viewsOn(int id) {
    List<View> found = new ArrayList<>();
    collectViews(id, found);
    return found;
  }

  private void collectViews(int id, List<View> found) {
    for (Relation relation : relations.values()) {
      if (relation instanceof View view && view.uses().contains(id) && !found.contains(view)) {
        found.add(view);
        collectViews(view.id(), found);
      }
    }
  }

  /** The schema that holds temporary relations. */
  static final String TEMPORARY = "pg_temp";

  /** Two names of which a part is not known need not be the same. */
  private @Nullable Relation byName(QualifiedName qualified) {
    if (qualified.hasHole()) {
      return null;
    }
    Integer id = names.get(qualified);
    return id == null ? null : relations.get(id);
  }

  /**
   * The type of that name as seen along the search path, or null when the history did not make it.
   */
  public @Nullable DataType type(QualifiedName name, List<String> searchPath) {
    return lookUp(types, name, searchPath);
  }

  /**
   * The routine of that name as seen along the search path, or null when the history did not make
   * it.
   */
  public @Nullable Routine routine(QualifiedName name, List<String> searchPath) {
    return lookUp(routines, name, searchPath);
  }

  private static <T> @Nullable T lookUp(
      PMap<QualifiedName, T> map, QualifiedName name, List<String> searchPath) {
    if (name.schema() != null) {
      return map.get(name);
    }
    for (String schema : searchPath) {
      T found = map.get(name.withSchema(schema));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  Schema with(Relation relation) {
    Relation before = relations.get(relation.id());
    PMap<QualifiedName, Integer> named = names;
    if (before == null || !before.name().equals(relation.name())) {
      if (before != null) {
        named = named.minus(before.name());
      }
      named = named.plus(relation.name(), relation.id());
    }
    return new Schema(
        relations.plus(relation.id(), relation),
        named,
        types,
        routines,
        dropped.minus(relation.name()),
        Math.max(nextId, relation.id() + 1),
        others);
  }

  Schema without(Relation relation, Place place) {
    return new Schema(
        relations.minus(relation.id()),
        names.minus(relation.name()),
        types,
        routines,
        relation.name().hasHole() ? dropped : dropped.plus(relation.name(), place),
        nextId,
        others);
  }

  Schema withDropped(QualifiedName name, Place place) {
    if (name.hasHole()) {
      return this;
    }
    return new Schema(relations, names, types, routines, dropped.plus(name, place), nextId, others);
  }

  Schema withType(DataType type) {
    return new Schema(
        relations, names, types.plus(type.name(), type), routines, dropped, nextId, others);
  }

  Schema withoutType(QualifiedName name) {
    return new Schema(relations, names, types.minus(name), routines, dropped, nextId, others);
  }

  Schema withRoutine(Routine routine) {
    return new Schema(
        relations, names, types, routines.plus(routine.name(), routine), dropped, nextId, others);
  }

  Schema withoutRoutine(QualifiedName name) {
    return new Schema(relations, names, types, routines.minus(name), dropped, nextId, others);
  }

  /** Whether the history made the schema and has not dropped it. */
  public boolean hasMade(String schema) {
    return hasMade("SCHEMA", schema);
  }

  /** Whether the history made an object of that kind (in upper case) and has not dropped it. */
  public boolean hasMade(String kind, String name) {
    return Boolean.TRUE.equals(others.get(kind + " " + name));
  }

  /** Whether the history made any object of that kind. */
  public boolean hasMadeAny(String kind) {
    return others.keySet().stream().anyMatch(name -> name.startsWith(kind + " "));
  }

  /** Whether the history dropped the schema and did not make it again. */
  public boolean hasDropped(String schema) {
    return Boolean.FALSE.equals(others.get("SCHEMA " + schema));
  }

  /** With an object of another kind made or dropped. */
  Schema with(String kind, String name, boolean made) {
    return new Schema(
        relations, names, types, routines, dropped, nextId, others.plus(kind + " " + name, made));
  }
}
