defmodule MyApp.Repo.Migrations.ExecuteInterpolated do
  use Ecto.Migration

  @table "orders"

  def up do
    execute "CREATE INDEX #{@table}_state_idx ON #{@table} (state)" # expect: index-without-concurrently
  end

  def down do
    execute "DROP INDEX #{@table}_state_idx"
  end
end
