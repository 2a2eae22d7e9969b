defmodule MyApp.Repo.Migrations.ExecuteListInLoop do
  use Ecto.Migration

  def up do
    for table <- ~w(orders) do
      execute "ALTER TABLE #{table} ALTER COLUMN state SET NOT NULL" # expect: set-not-null
    end
  end

  def down do
    Enum.each(["orders"], fn table ->
      execute("ALTER TABLE #{table} ALTER COLUMN state DROP NOT NULL")
    end)
  end
end
