package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as it stands. {@code type} and {@code notNull} are null while the history has not said
 * them. {@code collation} is null for that of the type. {@code notNull} is true only where the
 * server enforces it for all rows. {@code sequence} is the id of the sequence it owns, {@link
 * Table#NONE} for none.
 */
public record TableColumn(
    String name,
    @Nullable SqlType type,
    @Nullable QualifiedName collation,
    @Nullable Boolean notNull,
    @Nullable Expression defaultValue,
    Column.@Nullable Generated generated,
    Column.@Nullable Identity identity,
    int sequence,
    Birth birth,
    Place typeSaid) {

  public TableColumn withName(String other) {
    return new TableColumn(
        other,
        type,
        collation,
        notNull,
        defaultValue,
        generated,
        identity,
        sequence,
        birth,
        typeSaid);
  }

  public TableColumn withType(@Nullable SqlType other, Place said) {
    return new TableColumn(
        name, other, collation, notNull, defaultValue, generated, identity, sequence, birth, said);
  }

  /** A collation as a column has it: null for {@code default} too, which is the type's own. */
  public static @Nullable QualifiedName collation(@Nullable QualifiedName said) {
    return said == null || said.name().equals("default") ? null : said.withSchema(null);
  }

  TableColumn withCollation(@Nullable QualifiedName other) {
    return new TableColumn(
        name,
        type,
        collation(other),
        notNull,
        defaultValue,
        generated,
        identity,
        sequence,
        birth,
        typeSaid);
  }

  public TableColumn withNotNull(@Nullable Boolean other) {
    return new TableColumn(
        name, type, collation, other, defaultValue, generated, identity, sequence, birth, typeSaid);
  }

  public TableColumn withDefault(@Nullable Expression other) {
    return new TableColumn(
        name, type, collation, notNull, other, generated, identity, sequence, birth, typeSaid);
  }

  public TableColumn withGenerated(Column.@Nullable Generated other) {
    return new TableColumn(
        name, type, collation, notNull, defaultValue, other, identity, sequence, birth, typeSaid);
  }

  /** The column as a table below gets it: the sequence stays with the table above. */
  TableColumn inherited() {
    return new TableColumn(
        name, type, collation, notNull, defaultValue, generated, null, Table.NONE, birth, typeSaid);
  }

  TableColumn withSequence(int sequenceId) {
    return new TableColumn(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        generated,
        identity,
        sequenceId,
        birth,
        typeSaid);
  }

  public TableColumn withIdentity(Column.@Nullable Identity other, int sequenceId) {
    return new TableColumn(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        generated,
        other,
        sequenceId,
        birth,
        typeSaid);
  }
}
