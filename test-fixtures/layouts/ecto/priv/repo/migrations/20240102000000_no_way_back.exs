defmodule Shop.Repo.Migrations.NoWayBack do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders ADD CHECK (status <> '')"
  end
end
