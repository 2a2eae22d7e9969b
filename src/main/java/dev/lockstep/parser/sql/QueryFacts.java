package dev.lockstep.parser.sql;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query has named so far. A query inside another passes on what it names, and sees the
 * common table expressions of those around it, which are no relations.
 */
final class QueryFacts {
  private final @Nullable QueryFacts outer;
  private final Set<QualifiedName> relations = new LinkedHashSet<>();
  private final Set<QualifiedName> starred = new LinkedHashSet<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<QualifiedName> functions = new LinkedHashSet<>();
  private final Set<String> commonTables = new HashSet<>();
  private final List<DataOperation> changes = new ArrayList<>();

  /** What the SELECT being read reads from, by the names it has there. */
  private final Map<String, QualifiedName> sources = new HashMap<>();

  /** The stars among its targets, by what stands before them; the empty name for nothing. */
  private final Set<String> stars = new HashSet<>();

  private List<String> output = List.of();
  private boolean complete = true;
  private boolean locking;
  private @Nullable Into into;
  private @Nullable Expression where;
  private int parts;

  /** The table that SELECT … INTO makes. */
  record Into(QualifiedName table, TableOperation.Persistence persistence) {}

  QueryFacts(@Nullable QueryFacts outer) {
    this.outer = outer;
  }

  @Nullable QueryFacts outer() {
    return outer;
  }

  /** The condition of one part of the query. */
  void where(@Nullable Expression condition) {
    parts++;
    where = condition;
  }

  /** The condition of a query of one part, or null. */
  @Nullable Expression where() {
    return parts == 1 ? where : null;
  }

  void relation(QualifiedName name) {
    if (name.schema() != null || !isCommonTable(name.name())) {
      relations.add(name);
    }
  }

  private boolean isCommonTable(String name) {
    for (QueryFacts facts = this; facts != null; facts = facts.outer) {
      if (facts.commonTables.contains(name)) {
        return true;
      }
    }
    return false;
  }

  void commonTable(String name) {
    commonTables.add(name);
  }

  /** A relation after FROM, under its alias if it has one. */
  void source(QualifiedName relation, @Nullable String alias) {
    if (relation.schema() != null || !isCommonTable(relation.name())) {
      sources.put(alias == null ? relation.name() : alias, relation);
    }
  }

  /** Every column of the source of that name, or of all, is selected. */
  void star(@Nullable String source) {
    stars.add(source == null ? "" : source);
  }

  /** The next of several SELECTs in a row has its own sources. */
  void beginSelect() {
    sources.clear();
    stars.clear();
  }

  /** The sources have been read, so that it can be told what the stars stand for. */
  void endSelect() {
    for (String star : stars) {
      if (star.isEmpty()) {
        starred.addAll(sources.values());
      } else {
        QualifiedName source = sourceOf(star);
        if (source != null) {
          starred.add(source);
        }
      }
    }
  }

  private @Nullable QualifiedName sourceOf(String name) {
    for (QueryFacts facts = this; facts != null; facts = facts.outer) {
      QualifiedName source = facts.sources.get(name);
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  Expression expression(Expression expression) {
    names(expression.columns(), expression.functions());
    return expression;
  }

  void names(Collection<String> used, Collection<QualifiedName> called) {
    for (String column : used) {
      if (!column.equals("*")) {
        columns.add(column);
      }
    }
    functions.addAll(called);
  }

  /** A statement in a common table expression changes rows. */
  void change(DataOperation operation) {
    changes.add(operation);
  }

  void output(List<String> names) {
    output = names;
  }

  void incomplete() {
    complete = false;
  }

  void locks() {
    locking = true;
  }

  void into(Into target) {
    into = target;
  }

  /** Passes everything on to the query around this one. */
  void passOn() {
    if (outer != null) {
      outer.relations.addAll(relations);
      outer.starred.addAll(starred);
      outer.columns.addAll(columns);
      outer.functions.addAll(functions);
      outer.changes.addAll(changes);
      outer.complete &= complete;
    }
  }

  List<QualifiedName> relations() {
    return List.copyOf(relations);
  }

  List<QualifiedName> starred() {
    return List.copyOf(starred);
  }

  List<String> columns() {
    return List.copyOf(columns);
  }

  List<QualifiedName> functions() {
    return List.copyOf(functions);
  }

  List<DataOperation> changes() {
    return List.copyOf(changes);
  }

  List<String> output() {
    return output;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isLocking() {
    return locking;
  }

  @Nullable Into into() {
    return into;
  }
}
