package dev.lockstep.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as defined. {@code name} is null when the server is to choose one; {@code only} is ON
 * ONLY; {@code method} is in lower case, null when not said (btree).
 */
public record Index(
    @Nullable String name,
    QualifiedName table,
    boolean only,
    boolean unique,
    @Nullable String method,
    List<IndexKey> keys,
    List<String> include,
    boolean nullsNotDistinct,
    List<StorageParameter> parameters,
    @Nullable String tablespace,
    @Nullable Expression where) {
  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    parameters = List.copyOf(parameters);
  }

  /** The names of all columns used: keys, included columns, expressions and predicate. */
  public List<String> columns() {
    List<String> names = new ArrayList<>();
    keys.forEach(key -> key.expression().columns().forEach(names::add));
    names.addAll(include);
    if (where != null) {
      names.addAll(where.columns());
    }
    return names.stream().distinct().toList();
  }

  public Index withTable(QualifiedName other) {
    return new Index(
        name,
        other,
        only,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        parameters,
        tablespace,
        where);
  }

  public Index withName(@Nullable String other) {
    return new Index(
        other,
        table,
        only,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        parameters,
        tablespace,
        where);
  }
}
