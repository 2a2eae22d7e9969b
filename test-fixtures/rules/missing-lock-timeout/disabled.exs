# run: profile=strict
defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "SET LOCAL lock_timeout TO '5s'"

    alter table(:users) do # expect: missing-lock-timeout
      add :locale, :text
    end
  end

  def down do
    alter table(:users) do
      remove :locale
    end
  end
end
