defmodule MyApp.Repo.Migrations.BatchedBackfill do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true
  @batch 1_000

  def up do
    backfill()
  end

  def down, do: :ok

  defp backfill do
    %{num_rows: count} =
      repo().query!("""
      UPDATE users SET plan = 'free'
      WHERE id IN (SELECT id FROM users WHERE plan IS NULL ORDER BY id LIMIT #{@batch})
      """)

    if count > 0 do
      Process.sleep(100)
      backfill()
    end
  end
end
