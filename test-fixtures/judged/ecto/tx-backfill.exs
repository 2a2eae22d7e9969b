defmodule Stock.Repo.Migrations.BackfillNames do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    execute """
    UPDATE customers -- expect: unbatched-backfill
       SET full_name = first_name || ' ' || last_name
     WHERE full_name IS NULL
    """
  end

  def down, do: :ok
end
