defmodule MyApp.Repo.Migrations.DropTableChange do
  use Ecto.Migration

  def change do
    drop_if_exists table(:old_visits) # expect: drop-table, irreversible-change
  end
end
