defmodule MyApp.Repo.Migrations.RunSql do
  use Ecto.Migration

  def up do
    execute "CREATE INDX ON orders (id)" # expect: syntax-error

    execute """
    CREATE TABLE items (
      id bigint,
      sku
    ) -- expect: syntax-error
    """

    execute "CREATE INDEX ON orders (id)" # expect: index-without-concurrently
  end

  def down do
    execute "DROP TABLE items"
  end
end
