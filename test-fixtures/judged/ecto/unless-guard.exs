defmodule MyApp.Repo.Migrations.UnlessGuard do
  use Ecto.Migration

  def up do
    unless System.get_env("SKIP") do
      create index(:orders, [:state]) # expect: index-without-concurrently
    end
  end

  def down do
    drop_if_exists index(:orders, [:state])
  end
end
