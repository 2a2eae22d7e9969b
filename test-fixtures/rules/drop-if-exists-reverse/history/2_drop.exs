defmodule MyApp.Repo.Migrations.DropItems do
  use Ecto.Migration

  def up do
    drop table(:items) # expect: drop-table
  end

  def down do
    create_if_not_exists table(:items) do
      add :sku, :text
    end
  end
end
