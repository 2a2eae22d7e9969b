package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import java.util.ArrayList;
import java.util.List;

/** The indexes that stand behind keys and exclusion constraints. */
final class KeyIndexes {
  private final Draft draft;

  KeyIndexes(Draft draft) {
    this.draft = draft;
  }

  /** The id of the constraint's index, made or taken over; {@link Table#NONE} when it has none. */
  int make(Table table, String name, Constraint.Definition definition, Span span) {
    Index index =
        switch (definition) {
          case Constraint.PrimaryKey key ->
              keyIndex(table, name, key.columns(), key.include(), false);
          case Constraint.Unique key ->
              keyIndex(table, name, key.columns(), key.include(), key.nullsNotDistinct());
          case Constraint.Exclude exclude ->
              new Index(
                  name,
                  table.name(),
                  false,
                  false,
                  exclude.method(),
                  exclude.elements().stream().map(Constraint.Exclude.Element::key).toList(),
                  exclude.include(),
                  false,
                  List.of(),
                  null,
                  exclude.where());
          default -> null;
        };
    if (index != null) {
      return new IndexChanges(draft).make(table.id(), index, name, span);
    }
    if (definition instanceof Constraint.UsingIndex using
        && draft.find(new QualifiedName(table.name().schema(), using.index()))
            instanceof TableIndex found) {
      draft.put(found.withName(found.name().withName(name)).withConstraint(name));
      return found.id();
    }
    return Table.NONE;
  }

  private static Index keyIndex(
      Table table, String name, List<String> columns, List<String> include, boolean notDistinct) {
    List<IndexKey> keys =
        columns.stream()
            .map(
                c ->
                    new IndexKey(
                        new Expression.Column(null, c, Identifiers.quoted(c), Span.SYNTHETIC),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        Span.SYNTHETIC))
            .toList();
    return new Index(
        name, table.name(), false, true, null, keys, include, notDistinct, List.of(), null, null);
  }

  Constraint.Definition definitionOf(Constraint.UsingIndex using, int indexId) {
    TableIndex index = draft.schema.index(indexId);
    if (index == null || index.definition() == null) {
      return using;
    }
    List<String> columns = new ArrayList<>();
    for (IndexKey key : index.definition().keys()) {
      String column = key.column();
      if (column == null) {
        return using;
      }
      columns.add(column);
    }
    List<String> include = index.definition().include();
    return using.primaryKey()
        ? new Constraint.PrimaryKey(columns, include, false, List.of(), null)
        : new Constraint.Unique(
            columns, include, index.definition().nullsNotDistinct(), false, List.of(), null);
  }
}
