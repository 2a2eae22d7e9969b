defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    up(:items)
  end

  # Ecto calls neither a private function nor one with arguments.
  defp down, do: :ok

  def up(table) do
    create table(table)
  end
end
