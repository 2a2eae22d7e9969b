defmodule MyApp.Repo.Migrations.Defaults do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :nick, :string
    end
  end

  def down do
    alter table(:users) do
      remove :nick
    end
  end
end
