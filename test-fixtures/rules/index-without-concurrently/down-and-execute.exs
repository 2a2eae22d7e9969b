defmodule MyApp.Repo.Migrations.ReplaceIndex do
  use Ecto.Migration

  def up do
    # The table may have been there before.
    create_if_not_exists table(:visits) do
      add :at, :utc_datetime
    end

    create index(:visits, [:at], name: "Visits At") # expect: down-is-not-inverse, index-without-concurrently

    execute """
    CREATE INDEX orders_state_index -- expect: index-without-concurrently
      ON orders (state)
    """
  end

  def down do
    create index(:orders, [:total])
    execute "CREATE INDEX a ON orders (id)"
  end
end
