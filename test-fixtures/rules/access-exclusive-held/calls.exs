defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :locale, :text
    end

    create index(:users, [:locale]) # expect: index-without-concurrently
    execute "ALTER TABLE visits VALIDATE CONSTRAINT not_negative" # expect: access-exclusive-held
    execute "REFRESH MATERIALIZED VIEW CONCURRENTLY lengths" # expect: access-exclusive-held
  end

  def down do
    execute "ALTER TABLE visits VALIDATE CONSTRAINT not_negative"

    alter table(:users) do
      remove :locale
    end
  end
end
