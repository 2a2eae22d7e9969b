defmodule MyApp.Repo.Migrations.ImportMigration do
  use Ecto.Migration

  def change do
    create_if_not_exists index(:orders, [:a]) # expect: index-without-concurrently
  end
end
