/**
 * Real PostgreSQL servers, one of each major, and the measurements taken on them: the ground truth
 * for every lock fact and every rewrite. {@link dev.lockstep.postgres.Postgres} is the way in. A
 * server starts when it is first asked for and lives until the test run ends; a fact is measured in
 * a transaction that is rolled back, and only what refuses a transaction, and whole migrations, get
 * a database of their own. Nothing here knows the code under test.
 */
@NullMarked
package dev.lockstep.postgres;

import org.jspecify.annotations.NullMarked;
