defmodule MyApp.Repo.Migrations.SameAgain do
  use Ecto.Migration

  def up do
    drop index(:users, [:name, :email], name: :users_name_index) # expect: drop-index-without-concurrently
    execute "ALTER TABLE users RENAME COLUMN locale TO language" # expect: rename-column
    execute "ALTER TABLE users ALTER COLUMN language SET DEFAULT 'EN'"
    execute "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"
  end

  def down do
    execute "DROP FUNCTION one()"
    execute "ALTER TABLE users ALTER language DROP DEFAULT"
    execute "ALTER TABLE users RENAME language TO locale"
    execute "CREATE INDEX users_name_index ON users USING btree (name, email)"
  end
end
