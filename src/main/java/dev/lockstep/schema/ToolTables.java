package dev.lockstep.schema;

import java.util.Set;

/**
 * The tables in which migration tools note what has run: only the one migrator at work uses them.
 */
final class ToolTables {
  private static final Set<String> NAMES =
      Set.of(
          "schema_migrations",
          "ar_internal_metadata",
          "alembic_version",
          "django_migrations",
          "flyway_schema_history",
          "databasechangelog",
          "databasechangeloglock",
          "goose_db_version",
          "_sqlx_migrations",
          "__diesel_schema_migrations",
          "_prisma_migrations",
          "knex_migrations",
          "knex_migrations_lock",
          "pgmigrations",
          "refinery_schema_history",
          "atlas_schema_revisions");

  private ToolTables() {}

  static boolean contains(String table) {
    return NAMES.contains(table);
  }
}
