defmodule MyApp.Repo.Migrations.CreateState do
  use Ecto.Migration

  def up do
    execute "CREATE TYPE state AS ENUM ('open', 'shut')" # expect: enum-type
  end

  def down do
    execute "DROP TYPE state"
  end
end
