defmodule MyApp.Repo.Migrations.DropIndexConcurrently do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    drop_if_exists index(:orders, [:status], concurrently: true)
  end

  def down do
    :ok
  end
end
