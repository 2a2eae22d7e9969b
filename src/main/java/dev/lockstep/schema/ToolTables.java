package dev.lockstep.schema;

import dev.lockstep.ast.QualifiedName;
import java.util.Set;

/**
 * The tables of no application: those in which migration tools note what has run, which only the
 * one migrator at work uses, and the server's own catalogs.
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

  private static final Set<String> CATALOGS = Set.of("pg_catalog", "information_schema");

  private ToolTables() {}

  static boolean contains(QualifiedName table) {
    return NAMES.contains(table.name()) || isCatalog(table);
  }

  private static boolean isCatalog(QualifiedName table) {
    return table.schema() == null
        ? table.name().startsWith("pg_")
        : CATALOGS.contains(table.schema());
  }
}
