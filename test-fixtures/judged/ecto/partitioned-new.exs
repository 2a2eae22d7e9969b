defmodule Stock.Repo.Migrations.Metrics do
  use Ecto.Migration

  def up do
    create table(:metrics, primary_key: false, options: "PARTITION BY RANGE (at)") do
      add :at, :utc_datetime, null: false
      add :value, :float
    end

    execute "CREATE TABLE metrics_2025 PARTITION OF metrics FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"
    create index(:metrics, [:at])
  end

  def down do
    drop table(:metrics)
  end
end
