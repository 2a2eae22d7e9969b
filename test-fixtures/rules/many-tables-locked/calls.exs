defmodule MyApp.Repo.Migrations.AddNotes do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :user_id, references(:users)
      add :team_id, references(:teams)
    end

    for table <- [:users, :teams] do
      alter table(table) do # expect: many-tables-locked
        add :note, :text
      end
    end
  end
end
