defmodule Hotel.Repo.Migrations.TableUnlogged do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE search_cache SET UNLOGGED" # expect: table-rewrite
  end

  def down do
    execute "ALTER TABLE search_cache SET LOGGED"
  end
end
