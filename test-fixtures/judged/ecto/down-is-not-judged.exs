defmodule MyApp.Repo.Migrations.DownIsNotJudged do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :nickname, :string
    end
  end

  def down do
    alter table(:users) do
      remove :nickname
    end
  end
end
