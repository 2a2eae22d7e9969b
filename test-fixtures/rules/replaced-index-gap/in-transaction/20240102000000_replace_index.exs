defmodule MyApp.Repo.Migrations.ReplaceIndex do
  use Ecto.Migration

  # Nobody reads orders between the two: the drop holds ACCESS EXCLUSIVE until both commit.
  def change do
    drop index(:orders, [:state]) # expect: drop-index-without-concurrently
    create index(:orders, [:state, :customer_id]) # expect: index-without-concurrently
  end
end
