defmodule Repo.Migrations.Good do
  use Ecto.Migration

  def change do
    create index(:orders, [:status])
  end
end
