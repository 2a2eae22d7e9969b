defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :locale, :text, default: "en", null: false
    end

    alter table(:users) do
      modify :locale, :text, default: nil # expect: default-dropped-at-once
    end
  end

  def down do
    alter table(:users) do
      remove :locale
    end
  end
end
