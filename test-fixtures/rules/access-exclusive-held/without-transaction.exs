defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    alter table(:users) do
      add :locale, :text
    end

    execute "ALTER TABLE visits VALIDATE CONSTRAINT not_negative"
  end

  def down do
    alter table(:users) do
      remove :locale
    end
  end
end
