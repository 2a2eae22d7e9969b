defmodule MyApp.Repo.Migrations.TwoTables do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :nickname, :string
    end

    alter table(:teams) do # expect: many-tables-locked
      add :nickname, :string
    end
  end
end
