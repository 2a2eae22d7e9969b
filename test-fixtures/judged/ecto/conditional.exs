defmodule MyApp.Repo.Migrations.Conditional do
  use Ecto.Migration

  def up do
    if Application.get_env(:my_app, :trgm, true) do
      create index(:users, ["name gin_trgm_ops"], using: "GIN") # expect: index-without-concurrently
    end
  end

  def down do
    drop_if_exists index(:users, ["name gin_trgm_ops"], using: "GIN")
  end
end
