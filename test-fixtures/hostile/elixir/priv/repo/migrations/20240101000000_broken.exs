defmodule Repo.Migrations.Broken do
  use Ecto.Migration

  def change do
    create index(:orders, [:status]
  end
end
