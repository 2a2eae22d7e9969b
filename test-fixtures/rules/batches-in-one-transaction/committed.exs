defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    repo().query!("UPDATE users SET locale = 'en' WHERE id = ANY($1)", [[1]])
  end

  def down, do: :ok
end
