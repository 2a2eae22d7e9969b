defmodule MyApp.Repo.Migrations.GeneratedColumn do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :full_name, :text, generated: "ALWAYS AS (first_name || ' ' || last_name) STORED" # expect: stored-generated-column
    end
  end
end
