defmodule MyApp.Repo.Migrations.Require do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :email, :text, null: false, from: {:text, null: true} # expect: set-not-null
      modify :inserted_at, :naive_datetime, null: false, from: {:naive_datetime, null: false}
    end

    execute "ALTER TABLE users ALTER COLUMN name SET NOT NULL",
            "ALTER TABLE users ALTER COLUMN name DROP NOT NULL"
  end
end
