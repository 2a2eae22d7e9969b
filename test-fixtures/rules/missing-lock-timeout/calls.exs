# run: profile=strict
defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  def after_begin do
    execute "SET LOCAL lock_timeout TO '5s'", "SET LOCAL lock_timeout TO '5s'"
  end

  def change do
    alter table(:users) do
      add :locale, :text
    end
  end
end
