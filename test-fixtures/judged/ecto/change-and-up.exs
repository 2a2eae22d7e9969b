defmodule MyApp.Repo.Migrations.ChangeAndUp do
  use Ecto.Migration

  def change do # expect: change-with-up-or-down
    alter table(:users) do
      add :a, :string
    end
  end

  def up do
    alter table(:users) do
      add :b, :string
    end
  end

  def down do
    alter table(:users) do
      remove :b
    end
  end
end
