defmodule MyApp.Repo.Migrations.RemoveNickname do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :display_name, :text
      remove :nickname # expect: drop-column, irreversible-change
    end
  end
end
