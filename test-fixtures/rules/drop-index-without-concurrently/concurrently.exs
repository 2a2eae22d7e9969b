defmodule MyApp.Repo.Migrations.DropIndex do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    drop_if_exists index(:orders, [:state], concurrently: true)
  end

  def down do
    drop index(:orders, [:number])
  end
end
