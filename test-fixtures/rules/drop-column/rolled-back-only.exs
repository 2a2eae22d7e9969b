defmodule MyApp.Repo.Migrations.AddColumn do
  use Ecto.Migration

  # Rolling this back drops the column; that is for whoever rolls back to weigh.
  def change do
    alter table(:users) do
      add :nickname, :text
    end
  end
end
