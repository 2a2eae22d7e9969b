defmodule Stock.Repo.Migrations.AddStatus do
  use Ecto.Migration

  def up do
    alter table(:orders) do
      add :status, :string
    end

    flush()

    execute("UPDATE orders SET status = 'open' WHERE closed_at IS NULL") # expect: unbatched-backfill
  end

  def down do
    alter table(:orders) do
      remove :status
    end
  end
end
