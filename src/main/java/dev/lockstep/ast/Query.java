package dev.lockstep.ast;

import java.util.List;

/**
 * A query, or the reading part of a data statement: the relations it reads (not its own CTEs),
 * those of which a star names every column, the columns and functions it names, and the columns it
 * returns where they can be told (empty otherwise). {@code complete} is false where it could not be
 * read whole, so that the lists may lack entries.
 */
public record Query(
    List<QualifiedName> relations,
    List<QualifiedName> starred,
    List<String> columns,
    List<QualifiedName> functions,
    List<String> output,
    boolean complete,
    String text,
    Span span) {
  public Query {
    relations = List.copyOf(relations);
    starred = List.copyOf(starred);
    columns = List.copyOf(columns);
    functions = List.copyOf(functions);
    output = List.copyOf(output);
  }
}
