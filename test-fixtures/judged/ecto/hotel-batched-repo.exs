defmodule Hotel.Repo.Migrations.BatchedRepo do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    loop()
  end

  def down, do: :ok

  defp loop do
    %{num_rows: n} =
      repo().query!("""
      UPDATE guests SET locale = 'en'
      WHERE id IN (SELECT id FROM guests WHERE locale IS NULL LIMIT 1000)
      """)

    if n > 0, do: loop()
  end
end
