package dev.lockstep.rules;

import dev.lockstep.engine.MigrationScope;
import org.jspecify.annotations.Nullable;

/** How each migration tool is told to run a migration outside a transaction. */
final class ToolTransaction {
  private ToolTransaction() {}

  /** A clause that says how, or that there is no way; null where the tool is not known. */
  static @Nullable String howToLeave(MigrationScope migration) {
    return switch (migration.migration().layout()) {
      case "ecto", "ash" -> "@disable_ddl_transaction true switches Ecto's transaction off";
      case "goose" -> "-- +goose NO TRANSACTION switches goose's transaction off";
      case "dbmate" -> "-- migrate:up transaction:false, with nothing beside it in the file";
      case "tern" -> "---- tern: disable-tx ---- switches tern's transaction off";
      case "diesel" -> "run_in_transaction = false in a metadata.toml beside it";
      case "flyway" -> "executeInTransaction=false in a file of its name with .conf behind it";
      case "atlas" -> "-- atlas:txmode none switches Atlas's transaction off";
      case "liquibase" ->
          "runInTransaction:false in the line of its changeset, with nothing else in the changeset";
      case "sqlx" -> "-- no-transaction as the first line, with nothing else in the file";
      case "prisma", "golang-migrate" -> "a file that holds nothing else runs in no transaction";
      case "supabase", "drizzle", "hasura" ->
          migration.migration().layout()
              + " has no switch for its transaction, so that it must be run by hand";
      default -> null;
    };
  }
}
