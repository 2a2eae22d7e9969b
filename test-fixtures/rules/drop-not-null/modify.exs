defmodule MyApp.Repo.Migrations.AllowNull do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :nick, :string, null: false, default: ""
    end

    alter table(:users) do
      modify :nick, :string, null: true # expect: drop-not-null
    end
  end

  def down do
    alter table(:users) do
      remove :nick
    end
  end
end
