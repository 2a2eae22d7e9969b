defmodule MyApp.Repo.Migrations.RemoveColumnIrreversible do
  use Ecto.Migration

  def change do
    alter table(:users) do
      remove :legacy # expect: drop-column, irreversible-change
    end
  end
end
