package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** A database while one statement changes it; frozen into the next {@link Database} afterwards. */
final class Draft {
  final Target target;
  final int migration;
  private final String path;
  private final int statement;
  private final boolean presuming;
  Schema schema;
  Session session;
  @Nullable OpenTransaction transaction;
  int transactions;
  final PSet<Integer> unreleased;
  boolean understood;

  Draft(Database from) {
    this(from, false);
  }

  private Draft(Database from, boolean presuming) {
    this.presuming = presuming;
    target = from.target();
    migration = from.migration();
    path = from.path();
    schema = from.schema();
    session = from.session();
    transaction = from.transaction();
    transactions = from.transactions();
    unreleased = from.unreleased();
    understood = from.understood();
    statement =
        transaction != null ? transaction.ordinal() : presuming ? transactions : ++transactions;
  }

  /** A draft that notes what was there before: all it makes is older than the history. */
  static Draft presuming(Database from) {
    return new Draft(from, true);
  }

  Place place(Span span) {
    return new Place(path, span);
  }

  /** The birth of what the statement makes. */
  Birth birth(Span span) {
    return presuming ? Birth.before(place(span)) : new Birth(migration, statement, place(span));
  }

  int newId() {
    return schema.nextId();
  }

  @Nullable Relation find(QualifiedName name) {
    return schema.find(name, session.searchPath());
  }

  /** The name a new relation gets: qualified by the first schema of the path. */
  QualifiedName qualify(QualifiedName name) {
    return name.schema() != null ? name : name.withSchema(session.searchPath().getFirst());
  }

  void put(Relation relation) {
    schema = schema.with(relation);
  }

  /**
   * The table of that name; one nobody has described is noted as existing before the history. Null
   * when the name is another relation's, or was that of a table now dropped.
   */
  @Nullable Table tableOrUndescribed(QualifiedName name, Span span) {
    Relation relation = find(name);
    if (relation == null && schema.dropped().containsKey(qualify(name))) {
      return null;
    }
    if (relation == null) {
      Table table = Table.undescribed(newId(), qualify(name), Birth.before(place(span)));
      put(table);
      return table;
    }
    return relation instanceof Table table ? table : null;
  }

  /** Changes the table of that name, if it is a table. */
  void change(QualifiedName name, Span span, UnaryOperator<Table> change) {
    Table table = tableOrUndescribed(name, span);
    if (table != null) {
      put(change.apply(table));
    }
  }

  void changeTable(int id, UnaryOperator<Table> change) {
    Table table = schema.table(id);
    if (table != null) {
      put(change.apply(table));
    }
  }

  /** The table of that id and all tables below it, itself first. */
  List<Integer> tree(int id) {
    List<Integer> all = new ArrayList<>(List.of(id));
    for (int i = 0; i < all.size(); i++) {
      Table table = schema.table(all.get(i));
      if (table != null) {
        table.children().stream().filter(child -> !all.contains(child)).forEach(all::add);
      }
    }
    return all;
  }

  /** Those a change of the table reaches: the tree below it, or with ONLY itself alone. */
  List<Integer> reach(int id, boolean only) {
    return only ? List.of(id) : tree(id);
  }

  void changeIndex(int id, UnaryOperator<TableIndex> change) {
    TableIndex index = schema.index(id);
    if (index != null) {
      put(change.apply(index));
    }
  }
}
