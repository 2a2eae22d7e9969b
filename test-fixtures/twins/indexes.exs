defmodule MyApp.Repo.Migrations.CreateIndexes do
  use Ecto.Migration

  def change do
    create index(:orders, [:state])
    create unique_index(:orders, [:number])
    create index(:orders, ["lower(name) gin_trgm_ops"], name: :by_name, using: :gin)
    create index(:orders, [:state, desc: :at], where: "state = 'open'")
    create unique_index(:orders, [:number, :team_id], include: [:total], nulls_distinct: false)
  end
end
