defmodule MyApp.Repo.Migrations.CreateItemsAgain do
  use Ecto.Migration

  def change do
    create_if_not_exists table(:items)
    create_if_not_exists index(:users, [:id]) # expect: drop-if-exists-reverse, index-without-concurrently
    execute "CREATE TABLE IF NOT EXISTS things (id int)", "DROP TABLE IF EXISTS things"
  end
end
