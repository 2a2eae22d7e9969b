defmodule MyApp.Repo.Migrations.RemoveColumns do
  use Ecto.Migration

  def up do
    alter table(:users) do
      remove :name
      remove_if_exists :age, :integer
      remove :team_id, references(:teams)
    end
  end
end
