package dev.lockstep.rewrite;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.schema.TableColumn;

/**
 * A column of a live table and the copy of it that is to take its place. {@code value} is what the
 * copy holds, as SQL over the columns of the row; {@code plain} when that is the column as it is.
 */
record ColumnCopy(TableColumn original, Column copy, String value, boolean plain) {
  /** A copy that holds the column as it is. */
  static ColumnCopy plain(TableColumn original, Column copy) {
    return new ColumnCopy(original, copy, Identifiers.quoted(original.name()), true);
  }

  /** The copy's name as it stands in SQL. */
  String quotedCopy() {
    return Identifiers.quoted(copy.name());
  }

  String quotedOriginal() {
    return Identifiers.quoted(original.name());
  }
}
