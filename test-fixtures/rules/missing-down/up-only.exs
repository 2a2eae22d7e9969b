defmodule MyApp.Repo.Migrations.AddLocale do # expect: missing-down
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :locale, :text
    end
  end
end
