defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    fill(next())
  end

  def down, do: :ok

  defp next do
    repo().query!("SELECT id FROM users WHERE locale IS NULL ORDER BY id LIMIT 1000").rows
  end

  defp fill([]), do: :ok

  defp fill(rows) do
    repo().query!("UPDATE users SET locale = 'en' WHERE id = ANY($1)", [List.flatten(rows)])
    fill(next())
  end
end
