package dev.lockstep.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.rewrite.Step.Migrate;
import org.junit.jupiter.api.Test;

/** Printed modules as people see them, each as {@code mix format} leaves it. */
final class EctoPrinterTest {

  private static String printed(Migrate step) {
    return EctoPrinter.print(step, "MyApp.Repo.Migrations");
  }

  @Test
  void concurrentIndex() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.CreatePostsAuthorIdIndex do
          use Ecto.Migration

          @disable_ddl_transaction true
          @disable_migration_lock true

          def change do
            create unique_index(:posts, [:author_id, desc: :inserted_at],
                     name: :posts_author_id_index,
                     where: "deleted_at IS NULL",
                     prefix: "blog",
                     concurrently: true
                   )
          end
        end
        """,
        printed(
            Parsed.stepWithoutTransaction(
                "create_posts_author_id_index",
                "CREATE UNIQUE INDEX CONCURRENTLY posts_author_id_index ON blog.posts"
                    + " (author_id, inserted_at DESC) WHERE deleted_at IS NULL",
                "DROP INDEX CONCURRENTLY IF EXISTS blog.posts_author_id_index")));
  }

  @Test
  void droppedIndexComesBackAsItWas() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.DropPostsTitleIndex do
          use Ecto.Migration

          @disable_ddl_transaction true
          @disable_migration_lock true

          def change do
            drop index(:posts, [:title], concurrently: true)
          end
        end
        """,
        printed(
            Parsed.stepWithoutTransaction(
                "drop_posts_title_index",
                "DROP INDEX CONCURRENTLY posts_title_index",
                "CREATE INDEX CONCURRENTLY posts_title_index ON posts (title)")));
  }

  @Test
  void foreignKeyOfAnAddedColumn() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.AddPostsAuthorIdFkey do
          use Ecto.Migration

          def change do
            alter table(:posts) do
              add :author_id, references(:users, type: :uuid, on_delete: :delete_all, validate: false)
            end
          end
        end
        """,
        printed(
            Parsed.step(
                "add_posts_author_id_fkey",
                "ALTER TABLE posts ADD COLUMN author_id uuid, ADD CONSTRAINT posts_author_id_fkey"
                    + " FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID",
                "ALTER TABLE posts DROP CONSTRAINT posts_author_id_fkey, DROP COLUMN author_id")));
  }

  @Test
  void validation() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.ValidatePostsAuthorIdFkey do
          use Ecto.Migration

          def change do
            execute "ALTER TABLE posts VALIDATE CONSTRAINT posts_author_id_fkey", ""
          end
        end
        """,
        printed(
            Parsed.step(
                "validate_posts_author_id_fkey",
                "ALTER TABLE posts VALIDATE CONSTRAINT posts_author_id_fkey",
                "")));
  }

  @Test
  void checkConstraint() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.RequirePostsTitle do
          use Ecto.Migration

          def change do
            create constraint(:posts, :posts_title_not_null, check: "title IS NOT NULL", validate: false)
          end
        end
        """,
        printed(
            Parsed.step(
                "require_posts_title",
                "ALTER TABLE posts ADD CONSTRAINT posts_title_not_null CHECK (title IS NOT NULL)"
                    + " NOT VALID",
                "ALTER TABLE posts DROP CONSTRAINT posts_title_not_null")));
  }

  @Test
  void whatEctoCannotUndoByItselfHasItsDown() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.SetPostsTitleNotNull do
          use Ecto.Migration

          def up do
            execute "ALTER TABLE posts ALTER COLUMN title SET NOT NULL"
            drop constraint(:posts, :posts_title_not_null)
          end

          def down do
            create constraint(:posts, :posts_title_not_null, check: "title IS NOT NULL", validate: false)
            execute "ALTER TABLE posts ALTER COLUMN title DROP NOT NULL"
          end
        end
        """,
        printed(
            Parsed.step(
                "set_posts_title_not_null",
                "ALTER TABLE posts ALTER COLUMN title SET NOT NULL;"
                    + "ALTER TABLE posts DROP CONSTRAINT posts_title_not_null",
                "ALTER TABLE posts ADD CONSTRAINT posts_title_not_null CHECK (title IS NOT NULL)"
                    + " NOT VALID; ALTER TABLE posts ALTER COLUMN title DROP NOT NULL")));
  }

  @Test
  void longSqlStandsInHeredocs() {
    assertEquals(
        """
        defmodule MyApp.Repo.Migrations.AddFkey do
          use Ecto.Migration

          def up do
            execute \"""
            ALTER TABLE posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES users (id) NOT VALID
            \"""
          end

          def down do
            drop constraint(:posts, :posts_author_id_fkey)
          end
        end
        """,
        printed(
            Parsed.step(
                "add_fkey",
                "ALTER TABLE posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY (author_id)"
                    + " REFERENCES users (id) NOT VALID",
                "ALTER TABLE posts DROP CONSTRAINT posts_author_id_fkey")));
  }
}
