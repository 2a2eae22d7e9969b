defmodule MyApp.Repo.Migrations.CreateSessions do
  use Ecto.Migration

  # All that was used so far was made here, so that there can be no such table.
  def change do
    create_if_not_exists table(:sessions) do # expect: drop-if-exists-reverse
      add :user_id, references(:users)
      add :token, :binary
    end

    create_if_not_exists index(:sessions, [:user_id])
    create unique_index(:sessions, [:token])
  end
end
