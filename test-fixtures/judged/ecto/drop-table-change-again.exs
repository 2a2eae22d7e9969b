defmodule Stock.Repo.Migrations.DropWishes do
  use Ecto.Migration

  def change do
    drop table(:wishes) # expect: drop-table, irreversible-change
  end
end
