defmodule Stock.Repo.Migrations.DropOldIndex do
  use Ecto.Migration

  def change do
    drop index(:orders, [:legacy_ref]) # expect: drop-index-without-concurrently
  end
end
