defmodule MyApp.Repo.Migrations.DropVisits do
  use Ecto.Migration

  def change do
    drop table(:visits) # expect: drop-table, irreversible-change
  end
end
