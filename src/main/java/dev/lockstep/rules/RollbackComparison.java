package dev.lockstep.rules;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Sequence;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the schema is not as it was before a migration, after it was applied and rolled back.
 * What was not known before is not compared.
 */
final class RollbackComparison {
  private final Database before;
  private final Database applied;
  private final Database after;
  private final List<RollbackDifference> differences = new ArrayList<>();
  private final Set<QualifiedName> told = new HashSet<>();

  RollbackComparison(Database before, Database applied, Database after) {
    this.before = before;
    this.applied = applied;
    this.after = after;
  }

  List<RollbackDifference> differences() {
    for (QualifiedName name : names()) {
      Relation was = relation(before, name);
      Relation is = relation(after, name);
      if (was instanceof Table || is instanceof Table) {
        compareTables(name, was, is);
      } else if (was instanceof View || is instanceof View) {
        compareViews(name, was, is);
      } else if (was instanceof Sequence || is instanceof Sequence) {
        compareSequences(name, was, is);
      }
    }
    for (QualifiedName name : names()) {
      Relation was = relation(before, name);
      Relation is = relation(after, name);
      if (was instanceof TableIndex || is instanceof TableIndex) {
        compareIndexes(
            name, was instanceof TableIndex w ? w : null, is instanceof TableIndex i ? i : null);
      }
    }
    compareTypes();
    return differences;
  }

  /** The names under which something else stands now, or nothing, or something at last. */
  private List<QualifiedName> names() {
    Set<QualifiedName> names = new HashSet<>(before.schema().names().keySet());
    names.addAll(after.schema().names().keySet());
    return names.stream()
        .filter(name -> relation(before, name) != relation(after, name))
        .filter(name -> !(relation(after, name) instanceof Table table && table.isTemporary()))
        .sorted(Comparator.comparing(QualifiedName::toString))
        .toList();
  }

  private static @Nullable Relation relation(Database database, QualifiedName name) {
    Integer id = database.schema().names().get(name);
    return id == null ? null : database.schema().relation(id);
  }

  private void compareTables(QualifiedName name, @Nullable Relation was, @Nullable Relation is) {
    if (was instanceof Table old && is instanceof Table table) {
      if (!old.isTemporary() && !table.isTemporary()) {
        new TableComparison(show(name), applied).compare(old, table).forEach(this::add);
      }
    } else if (was == null && is instanceof Table table && !table.birth().isInHistory()) {
      new TableComparison(show(name), applied).leftOn(table).forEach(this::add);
    } else {
      compareExistence(name, "table", was, is);
    }
  }

  private void compareViews(QualifiedName name, @Nullable Relation was, @Nullable Relation is) {
    if (was instanceof View old && is instanceof View view) {
      View made = relation(applied, name) instanceof View it ? it : null;
      boolean isStillNew =
          old.query() != null
              && view.query() != null
              && made != null
              && made.query() != null
              && view.query().text().equals(made.query().text())
              && !view.query().text().equals(old.query().text());
      if (isStillNew) {
        tell(name, List.of(), "the view " + show(name) + " still has its new query");
      }
    } else {
      compareExistence(name, "view", was, is);
    }
  }

  private void compareSequences(QualifiedName name, @Nullable Relation was, @Nullable Relation is) {
    boolean isOwned =
        (was instanceof Sequence old && old.ownerTable() != Table.NONE)
            || (is instanceof Sequence sequence && sequence.ownerTable() != Table.NONE);
    if (!isOwned && (was == null || is == null)) {
      compareExistence(name, "sequence", was, is);
    }
  }

  private void compareExistence(
      QualifiedName name, String kind, @Nullable Relation was, @Nullable Relation is) {
    told.add(name);
    if (is == null && was != null) {
      Relation renamed = after.schema().relation(was.id());
      String fate = renamed == null ? " is gone" : " is called " + after.nameOnPath(renamed);
      if (renamed != null) {
        told.add(renamed.name());
      }
      tell(name, List.of(), "the " + kind + " " + show(name) + fate);
    } else if (is != null && was == null && isMadeByMigration(is.birth())) {
      boolean isRenamed = before.schema().relation(is.id()) != null;
      if (!isRenamed) {
        tell(name, List.of(), "the " + kind + " " + show(name) + " is still there");
      }
    }
  }

  private void compareIndexes(
      QualifiedName name, @Nullable TableIndex was, @Nullable TableIndex is) {
    TableIndex known = was == null ? is : was;
    Database where = was == null ? after : before;
    Relation owner = known == null ? null : where.schema().relation(known.table());
    if (known == null
        || owner == null
        || known.constraint() != null
        || known.parent() != Table.NONE
        || told.contains(owner.name())
        || becameKey(known)
        || (is != null && is.constraint() != null)) {
      return;
    }
    List<String> parts = new ArrayList<>(List.of(name.name()));
    if (known.definition() != null) {
      parts.addAll(known.definition().columns());
    }
    Relation wasOwner = relation(before, owner.name());
    Relation isOwner = relation(after, owner.name());
    if (was != null && is != null) {
      if (was.definition() != null && is.definition() != null && !was.hasSameForm(is)) {
        tell(owner.name(), parts, "the index " + show(name) + " is defined differently");
      }
    } else if (was != null && isOwner instanceof Table table) {
      boolean isKept =
          was.definition() == null
              || isAdopted(was)
              || hasForm(after, table, was)
              || !was.definition().columns().stream().allMatch(c -> table.column(c) != null);
      if (!isKept) {
        tell(owner.name(), parts, "the index " + show(name) + " is gone");
      }
    } else if (is != null && isMadeByMigration(is.birth())) {
      boolean isKnown =
          is.definition() != null
              && ((wasOwner instanceof Table table && hasForm(before, table, is))
                  || isOnNewColumn(wasOwner, is));
      if (!isKnown && before.schema().relation(is.id()) == null) {
        tell(owner.name(), parts, "the index " + show(name) + " is still there");
      }
    }
  }

  /** Whether the migration made it a key's index, which nothing undoes but dropping both. */
  private boolean becameKey(TableIndex index) {
    TableIndex made = applied.schema().index(index.id());
    return made != null && made.constraint() != null;
  }

  /** The column is told of already. */
  private static boolean isOnNewColumn(@Nullable Relation owner, TableIndex index) {
    return owner instanceof Table table
        && table.complete()
        && index.definition() != null
        && index.definition().columns().stream().anyMatch(c -> table.column(c) == null);
  }

  /** An index that the migration made a constraint's own goes with the constraint. */
  private boolean isAdopted(TableIndex index) {
    TableIndex applied = this.applied.schema().index(index.id());
    return applied != null && applied.constraint() != null;
  }

  private static boolean hasForm(Database database, Table table, TableIndex wanted) {
    return table.indexes().stream()
        .map(database.schema()::index)
        .anyMatch(index -> index != null && index.hasSameForm(wanted));
  }

  private void compareTypes() {
    for (DataType type : before.schema().types().values()) {
      if (!after.schema().types().containsKey(type.name())) {
        tell(type.name(), List.of(), "the type " + show(type.name()) + " is gone");
      }
    }
    for (DataType type : after.schema().types().values()) {
      if (!before.schema().types().containsKey(type.name()) && isMadeByMigration(type.birth())) {
        tell(type.name(), List.of(), "the type " + show(type.name()) + " is still there");
      }
    }
  }

  private boolean isMadeByMigration(Birth birth) {
    return birth.migration() == applied.migration();
  }

  private String show(QualifiedName name) {
    return "public".equals(name.schema()) ? name.name() : name.toString();
  }

  private void tell(QualifiedName relation, List<String> parts, String sentence) {
    add(new RollbackDifference(relation, parts, sentence));
  }

  private void add(RollbackDifference difference) {
    differences.add(difference);
  }
}
