defmodule Stock.Repo.Migrations.RenameClients do
  use Ecto.Migration

  def change do
    rename table(:clients), to: table(:customers) # expect: rename-table
  end
end
