defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  def up do
    execute "UPDATE users SET locale = 'en' WHERE id = 1"
    execute "ALTER TABLE users VALIDATE CONSTRAINT locale_given"
    execute "ANALYZE users"
  end

  def down, do: :ok
end
