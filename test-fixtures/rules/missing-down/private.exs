defmodule MyApp.Repo.Migrations.AddLocale do # expect: missing-down
  use Ecto.Migration

  def up do
    create table(:items)
  end

  # Ecto calls neither a private function nor one with arguments.
  defp down, do: :ok
  def down(table), do: drop(table)
end
