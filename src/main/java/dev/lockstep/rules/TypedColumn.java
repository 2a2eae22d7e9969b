package dev.lockstep.rules;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.List;

/**
 * A column of a table that lasts, where it is given a type: in CREATE TABLE, in ADD COLUMN, and in
 * an ALTER COLUMN … TYPE that does not only repeat the type it has. {@code table} is named as on
 * the search path.
 */
record TypedColumn(String table, String name, SqlType type, Span span) {

  /** Those that the operation gives a type. */
  static List<TypedColumn> of(OperationContext now) {
    Database database = now.database();
    return switch (now.operation()) {
      case CreateTable create ->
          create.persistence() == Persistence.TEMPORARY || create.foreign()
              ? List.of()
              : create.columns().stream().map(it -> of(create.table(), it, database)).toList();
      case AddColumn add ->
          isOfOurs(add.table(), database)
              ? List.of(of(add.table(), add.column(), database))
              : List.of();
      case AlterColumnType alter ->
          isOfOurs(alter.table(), database) && !isRepeated(alter, database)
              ? List.of(
                  new TypedColumn(
                      database.nameOnPath(alter.table()),
                      alter.column(),
                      alter.type(),
                      alter.span()))
              : List.of();
      case Operation other -> List.of();
    };
  }

  private static TypedColumn of(QualifiedName table, Column column, Database database) {
    return new TypedColumn(database.nameOnPath(table), column.name(), column.type(), column.span());
  }

  /** Whether the table outlives the session, and the types of its columns are not another's. */
  private static boolean isOfOurs(QualifiedName name, Database database) {
    Relation relation = database.find(name);
    return !(relation instanceof Table table) || (!table.isTemporary() && !table.foreign());
  }

  private static boolean isRepeated(AlterColumnType alter, Database database) {
    TableColumn column = database.column(alter.table(), alter.column());
    return column != null && column.type() != null && column.type().sameAs(alter.type());
  }

  /** Whether it, or each element of it, is of the type; a type of that name in a schema is not. */
  boolean isOf(String builtIn) {
    return type.name().equals(builtIn)
        && (type.schema() == null || type.schema().equals("pg_catalog"));
  }

  /** The column in a sentence: {@code price of orders}. */
  @Override
  public String toString() {
    return name + " of " + table;
  }
}
