defmodule Stock.Repo.Migrations.DropCarts do
  use Ecto.Migration

  def up do
    drop table(:carts) # expect: drop-table
  end

  def down do
    create table(:carts) do
      add :token, :string
      timestamps()
    end
  end
end
