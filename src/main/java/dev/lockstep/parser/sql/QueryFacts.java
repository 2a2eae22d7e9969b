package dev.lockstep.parser.sql;

import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.TableOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query has named so far. A query inside another passes on what it names, and sees the
 * common table expressions of those around it, which are no relations.
 */
final class QueryFacts {
  private final @Nullable QueryFacts outer;
  private final Set<QualifiedName> relations = new LinkedHashSet<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<QualifiedName> functions = new LinkedHashSet<>();
  private final Set<String> commonTables = new HashSet<>();
  private final List<DataOperation> changes = new ArrayList<>();
  private List<String> output = List.of();
  private boolean complete = true;
  private boolean locking;
  private @Nullable Into into;

  /** The table that SELECT … INTO makes. */
  record Into(QualifiedName table, TableOperation.Persistence persistence) {}

  QueryFacts(@Nullable QueryFacts outer) {
    this.outer = outer;
  }

  @Nullable QueryFacts outer() {
    return outer;
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
      outer.columns.addAll(columns);
      outer.functions.addAll(functions);
      outer.changes.addAll(changes);
      outer.complete &= complete;
    }
  }

  List<QualifiedName> relations() {
    return List.copyOf(relations);
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
