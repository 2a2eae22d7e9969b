defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :locale, :text
    end

    execute "INSERT INTO settings VALUES (1, 'a')", "DELETE FROM settings WHERE id = 1" # expect: schema-and-data-mixed
  end
end
