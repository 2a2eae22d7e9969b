defmodule MyApp.Repo.Migrations.RenameTables do
  use Ecto.Migration

  def up do
    rename table(:users), to: table(:people)
    execute "CREATE VIEW users AS SELECT * FROM people"
    rename table(:orders), to: table(:purchases) # expect: rename-table

    create table(:items) do
      add :sku, :text
    end

    rename table(:items), to: table(:things)
  end

  def down do
    rename table(:things), to: table(:items)
    drop table(:items)
    rename table(:purchases), to: table(:orders)
    execute "DROP VIEW users"
    rename table(:people), to: table(:users)
  end
end
