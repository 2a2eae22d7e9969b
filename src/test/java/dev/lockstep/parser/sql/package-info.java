/** What {@link dev.lockstep.parser.sql.SqlParser} reads in a text: text in, operations out. */
@NullMarked
package dev.lockstep.parser.sql;

import org.jspecify.annotations.NullMarked;
