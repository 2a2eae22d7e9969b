defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def up do
    alter table(:users) do # expect: missing-down
      add :locale, :text
    end
  end

  def down do
  end
end
