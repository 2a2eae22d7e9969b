defmodule MyApp.Repo.Migrations.DropLegacyIndex do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    drop index(:users, [:legacy], concurrently: true)
  end

  def down do
    :ok
  end
end
