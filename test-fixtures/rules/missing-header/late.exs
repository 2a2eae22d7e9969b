defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def change do
    # purpose, risk, rollback, duration
    alter table(:users) do # expect: missing-header
      add :locale, :text
    end
  end
end
