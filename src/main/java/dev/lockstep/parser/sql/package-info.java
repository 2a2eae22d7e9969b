/**
 * SQL as PostgreSQL reads it: {@link dev.lockstep.parser.sql.SqlParser} turns a text of statements
 * into {@link dev.lockstep.ast.Statement}s whose operations, columns and constraints know their
 * places.
 *
 * <p>The lexer follows PostgreSQL's scanner, the splitter its rule that a semicolon ends a
 * statement everywhere but in a rule's actions and a {@code BEGIN ATOMIC} body, and the statement
 * parsers its grammar, each family of statements in a class of its own. Parsing never throws on
 * input: a syntax error is a {@link dev.lockstep.ast.Problem} and costs its own statement; a valid
 * statement without a model is {@link dev.lockstep.ast.Unmodelled}. Nesting is limited, so no input
 * exhausts the stack. What a server's version does not know yet is read all the same; judging it is
 * not done here.
 */
@NullMarked
package dev.lockstep.parser.sql;

import org.jspecify.annotations.NullMarked;
