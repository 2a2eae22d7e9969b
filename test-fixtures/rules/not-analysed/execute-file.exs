defmodule MyApp.Repo.Migrations.RunFile do
  use Ecto.Migration

  def up do
    execute_file "priv/repo/extra.sql" # expect: not-analysed
    create table(:items)
  end

  def down do
    drop table(:items)
  end
end
