defmodule MyApp.Repo.Migrations.Rename do
  use Ecto.Migration

  def change do
    rename table(:users), :name, to: :full_name # expect: rename-column
    rename table(:users), to: table(:people) # expect: rename-table
  end
end
