defmodule MyApp.Repo.Migrations.DropIndex do
  use Ecto.Migration

  def change do
    drop index(:orders, [:status]) # expect: drop-index-without-concurrently
  end
end
