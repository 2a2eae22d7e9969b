defmodule MyApp.Repo.Migrations.RemoveMadeHere do
  use Ecto.Migration

  def change do
    create table(:scratch) do
      add :a, :string
    end

    alter table(:scratch) do
      remove :a, :string
      add :b, :string, null: false
    end
  end
end
